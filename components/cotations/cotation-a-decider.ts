import type { CritereRetenu, LieuCote } from '@/lib/domain/cotation.ts';
import type { EtatEnvoi } from '@/lib/domain/envoi.ts';
import type { EtatVersion } from '@/lib/domain/etat-cotation.ts';
import type { Grille } from '@/lib/domain/grille.ts';

/** Ce que le détail d'une cotation montre. */
export type CotationADecider = {
  ref: string;
  demande: { ref: string; numero: string };
  numero: number;
  origine: string;
  etat: EtatVersion;
  points: number;
  criteres: CritereRetenu[];
  lieux: LieuCote[];
  code: string;
  version: string;
  motif: string;
  justification: string | null;
  auteur: string | null;
  auteurId: string | null;
  dateCotation: Date;
  creeLe: Date;
  grille: Grille | null;
  communes: Record<string, string> | null;
  seuil: number | null;
  validation: {
    etat: string;
    avant: number | null;
    motifs: string[];
    complement: string | null;
    decideur: string | null;
    raison: string | null;
  } | null;
  envois: { ref: string; etat: EtatEnvoi }[];
};
