import { z } from 'zod';
import { LECTURES, SUR_UNE_DEMANDE } from '../domain/essai.ts';

/** POST /api/supervision/essais ; le numéro unique n'est utile qu'aux lectures d'une demande. */
export const demandeEssai = z
  .object({
    operation: z.enum(LECTURES, 'Seules les lectures peuvent s’essayer.'),
    numero: z.string().trim().max(30).nullable(),
  })
  .refine((e) => !SUR_UNE_DEMANDE.includes(e.operation) || (e.numero ?? '') !== '', {
    path: ['numero'],
    error: 'Donnez le numéro unique de la demande à lire.',
  });
export type DemandeEssai = z.infer<typeof demandeEssai>;

export const essaiDemande = z.object({ ref: z.string() });

/** GET /api/supervision/essais/{ref} */
export const essaiLu = z.object({
  ref: z.string(),
  operation: z.string(),
  etat: z.enum(['en-attente', 'en-cours', 'fini']),
  correlation: z.string(),
  resultat: z.object({ reussi: z.boolean(), classe: z.string().nullable(), dureeMs: z.number(), resume: z.string() }).nullable(),
});
