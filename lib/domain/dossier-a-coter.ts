import type { CritereRetenu, LieuCote } from './cotation.ts';
import type { Grille } from './grille.ts';
import type { Instant } from './instant.ts';
import type { ReglageValidation } from './validation.ts';

/** Une version de cotation, telle que la saisie la compare. */
export type CotationConnue = {
  ref: string;
  numero: number;
  points: number;
  criteres: CritereRetenu[];
  lieux: LieuCote[];
  modele: { code: string; version: string };
  origine: string;
  auteur: string | null;
  creeLe: Instant;
};

export type LieuSouhaite = { codeInsee: string; codeQuartier: string | null; commune: string };

export type MotifDuRefus = {
  code: string;
  message: string | null;
  /** Chemin dans le corps envoyé (`criteres[2].points`). */
  champ: string | null;
  cause: { titre: string; explication: string; action: string } | null;
};

/** Le refus par le SNE du dernier envoi, avec les critères envoyés : leur rang donne un sens à `champ`. */
export type RefusPrecedent = { envoi: string; motifs: MotifDuRefus[]; criteres: CritereRetenu[] };

/** Tout ce que la saisie d'une cotation demande, lu en une fois. */
export type DossierACoter = {
  demande: { ref: string; numero: string; revision: number; mutation: boolean; statut: string; aCoter: boolean };
  /** Territoire dont la grille s'applique, puis les autres territoires souhaités du périmètre. */
  territoire: { siren: string; nom: string };
  autresTerritoires: { siren: string; nom: string }[];
  lieux: LieuSouhaite[];
  /** Absente : aucune grille publiée n'est en vigueur pour ce territoire et cette population. */
  grille: Grille | null;
  courante: CotationConnue | null;
  /** Ce que le SNE détient, à notre connaissance. */
  sne: CotationConnue | null;
  refus: RefusPrecedent | null;
  /** Quand une seconde personne valide, sur ce territoire. */
  validation: ReglageValidation;
};
