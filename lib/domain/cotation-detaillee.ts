import type { AnomalieLue } from './anomalie-lue.ts';
import type { CritereRetenu, LieuCote } from './cotation.ts';
import type { EtatEnvoi } from './envoi.ts';
import type { EtatVersion } from './etat-cotation.ts';
import type { Grille } from './grille.ts';

/** Une version de cotation et tout ce qu'il faut pour en décider. */
export type CotationDetaillee = {
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
  /** L'écart au-delà duquel une seconde personne valide, sur le territoire de la grille ; `null` : celui par défaut. */
  seuil: number | null;
  validation: {
    etat: string;
    avant: number | null;
    motifs: string[];
    complement: string | null;
    decideur: string | null;
    raison: string | null;
  } | null;
  /** La revue ouverte. */
  revue: { par: string; le: string; raison: string } | null;
  anomalies: Pick<AnomalieLue, 'ref' | 'regle' | 'constat' | 'etat' | 'raison'>[];
  /** Référence de la version d'avant, pour comparer. */
  precedente: string | null;
  envois: { ref: string; etat: EtatEnvoi }[];
};
