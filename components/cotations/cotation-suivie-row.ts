import { badgeVersion, type EtatAffiche } from '@/components/demandes/etat-badge.ts';
import { libelle } from '@/components/demandes/libelles.ts';
import { formaterInstant } from '@/components/ui/formater-instant.ts';
import type { EtatVersion } from '@/lib/domain/etat-cotation.ts';
import { formaterNumeroUnique } from '@/lib/domain/numero-unique.ts';

/** Ce que la liste lit d'une cotation. */
export type CotationLue = {
  ref: string;
  demande: { ref: string; numero: string };
  version: number;
  points: number;
  avant: number | null;
  etat: EtatVersion;
  origine: string;
  grille: { code: string; version: string };
  auteur: string | null;
  creeLe: Date;
};

export type CotationSuivieRow = {
  ref: string;
  numero: string;
  note: string;
  ecart: string;
  etat: EtatAffiche;
  origine: string;
  grille: string;
  auteur: string;
  creeLe: string;
};

const signe = (n: number) => `${n > 0 ? '+' : ''}${n}`.replace('-', '−');

export const cotationSuivieRow = (c: CotationLue): CotationSuivieRow => ({
  ref: c.ref,
  numero: formaterNumeroUnique(c.demande.numero),
  note: String(c.points).replace('-', '−'),
  ecart: c.avant === null ? '–' : signe(c.points - c.avant),
  etat: badgeVersion(c.etat),
  origine: libelle('origineVersion', c.origine),
  grille: `${c.grille.code}, version ${c.grille.version}`,
  auteur: c.auteur ?? 'Système',
  creeLe: formaterInstant(c.creeLe),
});
