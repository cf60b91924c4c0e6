import type { CritereRetenu, LieuCote, MotifCotation, Origine } from '../domain/cotation.ts';
import type { Inconnue } from '../domain/demande.ts';
import type { Instant } from '../domain/instant.ts';
import type { NumeroUnique } from '../domain/numero-unique.ts';

export type CritereLu = Omit<CritereRetenu, 'origine' | 'preuve'> & { origine: Origine | Inconnue };

/** Une cotation telle que le SNE la rend : ses énumérations peuvent nous être inconnues. */
export type CotationLue = {
  numero: NumeroUnique;
  modele: { code: string; version: string };
  dateCotation: Instant;
  points: number;
  lieux: LieuCote[];
  criteres: CritereLu[];
  motif: MotifCotation | Inconnue | null;
  /** Horloge du SNE. */
  dateEnregistrement: Instant | null;
  /** La demande ou le modèle a changé depuis. */
  aRecalculer: boolean | null;
};
