import { readFileSync } from 'node:fs';
import { z } from 'zod';

const cause = z.strictObject({
  code: z.string().regex(/^[A-Z0-9_-]{2,40}$/),
  titre: z.string().min(1),
  explication: z.string().min(1),
  probable: z.string().min(1),
  action: z.string().min(1),
  acteur: z.enum(['nous', 'sne', 'piste', 'guichet', 'passe-marche']),
  rejouable: z.boolean(),
});
export type Cause = z.infer<typeof cause>;

/** Le catalogue livré : ce que veut dire chaque échec, et qui peut agir. */
export function lireCauses(): Cause[] {
  return z.array(cause).parse(JSON.parse(readFileSync(new URL('../../prisma/causes.json', import.meta.url), 'utf8')));
}
