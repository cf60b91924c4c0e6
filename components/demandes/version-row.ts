import { formaterInstant } from '@/components/ui/formater-instant.ts';
import type { VersionCotation } from '@/lib/contracts/versions-cotation.ts';
import { libelle } from '@/lib/domain/libelle.ts';
import { nomDeGrille } from './demande-row.ts';
import { badgeVersion, type EtatAffiche } from './etat-badge.ts';

export type VersionRow = {
  ref: string;
  numero: string;
  date: string;
  origine: string;
  grille: string;
  note: string;
  auteur: string;
  etat: EtatAffiche;
  motif: string;
  justification: string | null;
};

export function toVersionRow(v: VersionCotation): VersionRow {
  return {
    ref: v.ref,
    numero: String(v.numero),
    date: formaterInstant(new Date(v.dateCotation)),
    origine: libelle('origineVersion', v.origine),
    grille: nomDeGrille(v.grille),
    note: String(v.points).replace('-', '−'),
    auteur: v.auteur ?? 'Système',
    etat: badgeVersion(v.etat),
    motif: libelle('motifCotation', v.motif),
    justification: v.justification,
  };
}
