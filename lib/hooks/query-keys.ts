import type { CibleRejeu, FiltresEnvois } from '../contracts/envois.ts';
import type { FiltresJournal } from '../contracts/journal.ts';

/** Les clés de react-query : celle d'une liste est l'état même de son adresse. */
export const cles = {
  envois: (filtres: FiltresEnvois) => ['envois', filtres] as const,
  tousLesEnvois: ['envois'] as const,
  envoi: (ref: string) => ['envoi', ref] as const,
  supervision: ['supervision'] as const,
  synchronisations: ['synchronisations'] as const,
  journal: (filtres: FiltresJournal) => ['journal', filtres] as const,
  compteRelance: (cible: CibleRejeu) => ['compte-relance', cible] as const,
  tousLesDetails: ['envoi'] as const,
};
