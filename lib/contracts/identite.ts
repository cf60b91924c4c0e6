import { z } from 'zod';
import { TAILLES_PAGE } from '../domain/filtre-demandes.ts';

/** POST /api/demandes/[ref]/identite : POST, car lire une identité laisse une trace. */
export const identite = z.discriminatedUnion('tag', [
  z.object({ tag: z.literal('non-communiquee') }),
  z.object({
    tag: z.literal('connue'),
    civilite: z.string(),
    nom: z.string(),
    prenom: z.string(),
    naissance: z.iso.date(),
    nationalite: z.string(),
    situationFamiliale: z.string(),
    situationProfessionnelle: z.string().nullable(),
  }),
]);
export type Identite = z.infer<typeof identite>;

/** POST /api/demandes/identites : les noms d'une page de liste au plus. */
export const nomsBody = z.object({
  refs: z
    .array(z.string().regex(/^[\w-]{1,40}$/))
    .min(1)
    .max(Math.max(...TAILLES_PAGE)),
});
export const noms = z.object({ noms: z.array(z.object({ ref: z.string(), nom: z.string(), prenom: z.string() })) });
