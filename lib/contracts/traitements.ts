import { z } from 'zod';
import { ACTIONS_GROUPE, ISSUES_DE_LIGNE, type IssueDeLigne } from '../domain/action-groupe.ts';
import { ETATS_TRAITEMENT } from '../domain/traitement.ts';

export const cheminTraitement = z.object({ ref: z.string().regex(/^[\w-]{1,40}$/) });
const issues = Object.keys(ISSUES_DE_LIGNE) as [IssueDeLigne, ...IssueDeLigne[]];

/** GET /api/traitements/[ref] */
export const traitementLu = z.object({
  ref: z.string(),
  action: z.enum(ACTIONS_GROUPE),
  pour: z.string().nullable(),
  etat: z.enum(ETATS_TRAITEMENT),
  total: z.int(),
  tronquee: z.boolean(),
  demandeLe: z.iso.datetime(),
  fin: z.iso.datetime().nullable(),
  lignes: z.array(
    z.object({
      rang: z.int(),
      demande: z.object({ ref: z.string(), numero: z.string() }),
      etat: z.enum(['a-faire', ...issues]),
    }),
  ),
});
