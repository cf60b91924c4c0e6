import { z } from 'zod';

/** Corps d'une réponse d'échec de notre API (RFC 9457) ; `instance` est la référence à citer. */
export const probleme = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  detail: z.string(),
  instance: z.string(),
  erreurs: z.array(z.object({ champ: z.string(), message: z.string() })).default([]),
});
export type Probleme = z.infer<typeof probleme>;
