import { z } from 'zod';

const instant = z.iso.datetime({ offset: true });

export const refSynchronisation = z
  .string()
  .regex(/^[A-Za-z0-9_-]{6,64}$/, "Cette référence de synchronisation n'a pas la bonne forme.");

/** Une synchronisation et ce qu'elle a fait ; `lues` sur `total` est l'avancement. */
export const synchronisationLue = z.object({
  ref: z.string(),
  etat: z.enum(['en-attente', 'en-cours', 'terminee', 'terminee-avec-erreurs', 'interrompue']),
  declencheur: z.string(),
  agent: z.string().nullable(),
  demandeeLe: instant,
  debut: instant.nullable(),
  fin: instant.nullable(),
  battementLe: instant.nullable(),
  total: z.int(),
  lues: z.int(),
  inchangees: z.int(),
  creees: z.int(),
  modifiees: z.int(),
  disparues: z.int(),
  erreurs: z.int(),
  message: z.string().nullable(),
  baisseAConfirmer: z.int().nullable(),
});
export type SynchronisationLue = z.infer<typeof synchronisationLue>;

/** GET /api/synchronisations */
export const filtresSynchronisations = z.object({ apres: refSynchronisation.optional() });
export const pageSynchronisations = z.object({ synchronisations: z.array(synchronisationLue) });
export type PageSynchronisations = z.infer<typeof pageSynchronisations>;

export const cheminSynchronisation = z.object({ ref: refSynchronisation });

/** POST /api/synchronisations/[ref]/confirmation : le nombre que la personne a lu, pour ne pas en confirmer un autre. */
export const baisseConfirmee = z.object({
  absentes: z
    .int('Le nombre de demandes attendu est un entier.')
    .min(1, 'Le nombre de demandes est d’au moins 1.')
    .max(10_000_000),
});

/** POST /api/synchronisations : celle qui vient d'être demandée, ou celle qui l'était déjà. */
export const synchronisationDemandee = z.object({ ref: z.string(), nouvelle: z.boolean() });
