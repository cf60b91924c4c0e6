import { z } from 'zod';
import { FAMILLES_EVENEMENT, type FamilleEvenement } from '../domain/evenement.ts';

const id = z.coerce.number('Un fait se désigne par son numéro.').int().min(1).max(Number.MAX_SAFE_INTEGER);

/** GET /api/demandes/[ref]/historique ; `depuis` est inclus : page suivante et lien permanent à la fois. */
export const historiqueQuery = z.object({
  genre: z.enum(Object.keys(FAMILLES_EVENEMENT) as [FamilleEvenement, ...FamilleEvenement[]]).optional(),
  depuis: id.optional(),
});

export const evenement = z.object({
  id: z.int(),
  le: z.iso.datetime(),
  genre: z.string(),
  agent: z.string().nullable(),
  donnees: z.record(z.string(), z.unknown()),
});
export type Evenement = z.infer<typeof evenement>;

export const pageHistorique = z.object({ evenements: z.array(evenement), suite: z.int().nullable() });
