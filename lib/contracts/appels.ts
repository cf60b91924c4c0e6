import { z } from 'zod';

/** GET /api/demandes/[ref]/appels ; la place (inclusive) d'où reprendre, instant et identifiant. */
export const appelsQuery = z
  .object({ le: z.iso.datetime().optional(), id: z.coerce.number().int().min(1).max(Number.MAX_SAFE_INTEGER).optional() })
  .strict()
  .refine((q) => (q.le === undefined) === (q.id === undefined), 'Donnez « le » et « id » ensemble.');

export const appel = z.object({
  id: z.int(),
  le: z.iso.datetime(),
  partenaire: z.string(),
  operation: z.string(),
  verdict: z.string(),
  classe: z.string().nullable(),
  http: z.int().nullable(),
  code: z.string().nullable(),
  dureeMs: z.int(),
  tentative: z.int(),
  correlation: z.string(),
  cause: z.string().nullable(),
});
export type Appel = z.infer<typeof appel>;

export const pageAppels = z.object({
  appels: z.array(appel),
  suite: z.object({ le: z.iso.datetime(), id: z.int() }).nullable(),
});
