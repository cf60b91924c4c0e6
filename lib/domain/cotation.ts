import type { Instant } from './instant.ts';

export type Origine = 'automatique' | 'justificatif' | 'manuel';

/** Un critère qui a compté, avec ce qui l'a fait compter : écran, historique et envoi lisent cette même liste. */
export type CritereRetenu = {
  code: string;
  points: number;
  origine: Origine;
  /** Valeur lisible (« 38 mois »). */
  valeur: string | null;
  /** Présent seulement pour un critère qui dépend de la commune. */
  codeInsee: string | null;
  /** Référence de la pièce vue par l'agent ; reste chez nous. */
  preuve: string | null;
};

export type LieuCote = {
  codeInsee: string;
  codeQuartier: string | null;
  points: number;
  /** Place parmi les demandes comparables, quand le SNE la donne. */
  place: { rang: number; sur: number } | null;
  delaiMoyenMois: number | null;
};

export type MotifCotation = 'calcul-automatique' | 'recalcul' | 'correction-manuelle' | 'changement-modele';

export type Cotation = {
  modele: { code: string; version: string };
  dateCotation: Instant;
  /** Le plus haut des points par lieu (contrat provisoire §5.3). */
  points: number;
  lieux: LieuCote[];
  criteres: CritereRetenu[];
  motif: MotifCotation;
};

export type Lieu = { codeInsee: string; codeQuartier: string | null };

/** Points d'un lieu : les critères sans commune, plus ceux de cette commune. */
export function pointsDuLieu(criteres: readonly CritereRetenu[], codeInsee: string): number {
  return criteres.reduce((somme, c) => (c.codeInsee === null || c.codeInsee === codeInsee ? somme + c.points : somme), 0);
}

/** La note et ses lieux, calculés des critères : un total ne se saisit jamais. Au moins un lieu. */
export function noter(criteres: readonly CritereRetenu[], lieux: readonly Lieu[]): { points: number; lieux: LieuCote[] } {
  const cotes = lieux.map((lieu) => ({
    ...lieu,
    points: pointsDuLieu(criteres, lieu.codeInsee),
    place: null,
    delaiMoyenMois: null,
  }));
  return { points: Math.max(...cotes.map((l) => l.points)), lieux: cotes };
}
