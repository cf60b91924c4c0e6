import { z } from 'zod';
import { ETATS_VERSION, type EtatVersion } from '../domain/etat-cotation.ts';
import { critereRetenu } from './versions-cotation.ts';

const texte = z.string();

/** GET /api/cotations/[ref] : ce qu'il faut pour se faire une idée sans quitter la liste. */
export const cotationResumee = z.object({
  ref: texte,
  demande: z.object({ ref: texte, numero: texte }),
  numero: z.int(),
  etat: z.enum(Object.keys(ETATS_VERSION) as [EtatVersion, ...EtatVersion[]]),
  points: z.int(),
  avant: z.int().nullable(),
  motif: texte,
  justification: texte.nullable(),
  criteres: z.array(critereRetenu),
  libelles: z.record(texte, texte),
  constats: z.array(texte),
});
export type CotationResumee = z.infer<typeof cotationResumee>;
