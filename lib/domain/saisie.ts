import type { Origine } from './cotation.ts';

/** Un critère tel que l'agent le saisit. `preuve` : référence de la pièce vue, ou raison d'une correction manuelle. */
export type CritereSaisi = {
  code: string;
  points: number;
  origine: Origine;
  valeur: string | null;
  codeInsee: string | null;
  preuve: string | null;
};

/** Pourquoi l'agent saisit ; le motif transmis au SNE est toujours « correction manuelle » (contrat provisoire §5.3). */
export type MotifSaisie =
  | 'erreur-de-donnee'
  | 'piece-justificative'
  | 'changement-de-situation'
  | 'decision-commission'
  | 'premiere-cotation'
  | 'autre';

export const MOTIFS_SAISIE: Record<MotifSaisie, string> = {
  'erreur-de-donnee': 'Erreur dans une donnée de la demande',
  'piece-justificative': 'Pièce justificative examinée',
  'changement-de-situation': 'Changement de situation du ménage',
  'decision-commission': 'Décision de la commission',
  'premiere-cotation': 'Première cotation',
  autre: 'Autre motif, précisé dans la justification',
};

export type Saisie = {
  /** Révision de la demande que l'agent avait sous les yeux. */
  revision: number;
  /** SIREN de l'EPCI dont la grille est appliquée : une demande peut en viser plusieurs. */
  territoire: string;
  criteres: CritereSaisi[];
  motif: MotifSaisie;
  justification: string;
  /** Choisie par le navigateur, une par intention : un double clic ne fait qu'une cotation. */
  cleIdempotence: string;
};

/** `champ` désigne la case du formulaire : `criteres.DALO.points`, `criteres.LIEN_COMMUNE.35238.points`, `criteres`, `territoire`. */
export type Faute = { champ: string; message: string };
