import type { CibleRejeu, FiltresEnvois } from '../contracts/envois.ts';
import type { FiltresJournal } from '../contracts/journal.ts';
import type { FiltreDemandes } from '../domain/filtre-demandes.ts';

/** Les clés de react-query : celle d'une liste est l'état même de son adresse. */
export const cles = {
  /** Le texte cherché vit dans la mémoire de l'onglet, jamais dans l'adresse. */
  demandes: (filtre: FiltreDemandes, recherche: string) => ['demandes', filtre, recherche] as const,
  toutesLesDemandes: ['demandes'] as const,
  presence: (ref: string, mode: string) => ['presence', ref, mode] as const,
  vues: ['vues'] as const,
  demande: (ref: string) => ['demande', ref] as const,
  cotation: (ref: string) => ['cotation', ref] as const,
  communes: (debut: string) => ['communes', debut] as const,
  envois: (filtres: FiltresEnvois) => ['envois', filtres] as const,
  tousLesEnvois: ['envois'] as const,
  envoi: (ref: string) => ['envoi', ref] as const,
  supervision: ['supervision'] as const,
  essai: (ref: string) => ['essai', ref] as const,
  synchronisations: ['synchronisations'] as const,
  calcul: (ref: string) => ['calcul', ref] as const,
  journal: (filtres: FiltresJournal) => ['journal', filtres] as const,
  compteRelance: (cible: CibleRejeu) => ['compte-relance', cible] as const,
  tousLesDetails: ['envoi'] as const,
  rejeu: (ref: string, apres: number) => ['rejeu', ref, apres] as const,
  traitement: (ref: string) => ['traitement', ref] as const,
};
