import type { FiltresEnvois } from '../contracts/envois.ts';

/** Les clés de react-query : celle d'une liste est l'état même de son adresse. */
export const cles = {
  envois: (filtres: FiltresEnvois) => ['envois', filtres] as const,
  tousLesEnvois: ['envois'] as const,
  envoi: (ref: string) => ['envoi', ref] as const,
};
