import type { Pool } from '../db/client.ts';
import { type Declencheur, reprendreInterrompue, saveDemandeSynchronisation } from '../db/save-demande-synchronisation.ts';

/** Demande une synchronisation ; si l'une attend, tourne ou peut reprendre, c'est elle qui est rendue. */
export const demanderSynchronisation = (
  pool: Pool,
  par: { declencheur: Declencheur; agentId: string | null },
): Promise<{ ref: string; nouvelle: boolean }> => saveDemandeSynchronisation(pool, par);

/** Le SNE répond de nouveau : remet en attente une interruption encore fraîche. */
export const reprendreSynchronisation = (pool: Pool): Promise<string | null> => reprendreInterrompue(pool);
