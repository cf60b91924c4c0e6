import { z } from 'zod';
import { synchronisationLue } from './synchronisations.ts';

const instant = z.iso.datetime({ offset: true });
const quota = z.object({ seconde: z.int(), heure: z.int(), jour: z.int() });

/** GET /api/supervision */
export const supervision = z.object({
  environnement: z.string(),
  couches: z.array(
    z.object({
      couche: z.enum(['jeton', 'passerelle', 'application']),
      libelle: z.string(),
      mot: z.string(),
      ton: z.enum(['disponible', 'degrade', 'indisponible', 'inconnu']),
      depuis: instant.nullable(),
      dernierSucces: instant.nullable(),
      dernierEchec: instant.nullable(),
      verifieeLe: instant.nullable(),
    }),
  ),
  dernierSucces: instant.nullable(),
  /** Appels au SNE. */
  consommation: quota,
  /** Quotas annoncés par les réglages, pour dire de combien on s'en approche. */
  quota,
  operations: z.array(z.object({ operation: z.string(), appels: z.int(), enEchec: z.int(), dureeMoyenneMs: z.int() })),
  file: z.record(z.string(), z.int()),
  disjoncteur: z.object({ tag: z.enum(['ferme', 'ouvert', 'demi-ouvert']), sondeA: instant.nullable() }),
  synchronisation: synchronisationLue.nullable(),
});
export type Supervision = z.infer<typeof supervision>;
