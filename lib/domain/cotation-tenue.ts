import type { CritereRetenu, LieuCote } from './cotation.ts';
import type { DemandeACoter } from './demande-a-coter.ts';
import type { Grille } from './grille.ts';
import type { Instant } from './instant.ts';

/** Une version de cotation, sa grille et de quoi la recalculer. */
export type CotationTenue = {
  ref: string;
  numero: number;
  dateCotation: Instant;
  points: number;
  criteres: CritereRetenu[];
  lieux: LieuCote[];
  modele: { code: string; version: string };
  /** Absente : sa grille n'est pas dans le référentiel. */
  grille: Grille | null;
  demande: { ref: string; numero: string; donnees: DemandeACoter };
};
