import type { EtatVersion } from './etat-cotation.ts';

/** Une ligne de la liste des cotations. */
export type CotationSuivie = {
  ref: string;
  demande: { ref: string; numero: string };
  version: number;
  points: number;
  /** Note en cours quand elle a été saisie à valider. */
  avant: number | null;
  etat: EtatVersion;
  origine: string;
  grille: { code: string; version: string };
  auteur: string | null;
  /** Saisie par l'agent qui lit : une autre personne en décide. */
  mienne: boolean;
  creeLe: Date;
  /** Un collègue la traite, jusqu'à cette heure. */
  reservee: { par: string; jusqua: string } | null;
};
