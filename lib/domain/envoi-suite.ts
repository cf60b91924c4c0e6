import type { EtatEnvoi } from './envoi.ts';

const TERMINES: readonly EtatEnvoi[] = ['transmis', 'refuse', 'en-echec', 'incertain', 'remplace'];

/** Plus rien ne se passera sans une personne. */
export const estTermine = (etat: EtatEnvoi): boolean => TERMINES.includes(etat);
