import { formaterInstant } from '@/components/ui/formater-instant.ts';
import { pluriel } from '@/components/ui/pluriel.ts';
import type { FicheDemande } from '@/lib/contracts/fiche-demande.ts';
import type { CotationCourante, CritereRetenu } from '@/lib/contracts/versions-cotation.ts';
import { expliquerNote } from '@/lib/domain/expliquer-note.ts';
import type { Grille } from '@/lib/domain/grille.ts';
import { libelle } from '@/lib/domain/libelle.ts';
import { enEcart, enPoints } from '@/lib/domain/points-libelle.ts';
import { regleAppliquee } from '@/lib/domain/regle-libelle.ts';
import { nomDeGrille } from './demande-row.ts';
import { explication } from './explication.ts';

export type LigneCritere = {
  cle: string;
  libelle: string;
  lieu: string;
  valeur: string;
  points: string;
  origine: string;
  preuve: string;
  /** Ce que dit la grille de cette version ; absente, la grille n'est pas connue. */
  regle: { texte: string; href: string } | null;
  /** Vaut pour une autre commune que celle qui fait la note. */
  horsNote: boolean;
};
export type LigneLieu = { cle: string; commune: string; points: string; place: string; delai: string };
export type CotationView = {
  phrase: string;
  note: string;
  grille: string;
  date: string;
  criteres: LigneCritere[];
  lieux: LigneLieu[];
};

export const INEXPLIQUE = 'Points qu’aucun critère n’explique';
const NON_DIT = 'Non communiqué par le SNE';
export const nomDeCommune = (code: string, communes: Record<string, string>): string => communes[code] ?? `Commune ${code}`;

/** La note expliquée, dans l'ordre même de ce qui est envoyé au SNE. */
export function toCotationView(
  c: CotationCourante,
  communes: FicheDemande['communes'],
  grille: Grille | null = null,
): CotationView {
  const { dansLaNote, inexplique } = expliquerNote(c);
  const retenus = new Set(dansLaNote);
  return {
    phrase: explication(c.points, dansLaNote, c.libelles, inexplique),
    note: enPoints(c.points),
    grille: c.grille.libelle ? `${c.grille.libelle}, version ${c.grille.version}` : nomDeGrille(c.grille),
    date: formaterInstant(new Date(c.dateCotation)),
    criteres: [
      ...c.criteres.map((critere) => ({
        ...toLigneCritere(critere, c.libelles, communes),
        regle: regleDe(critere, grille),
        horsNote: !retenus.has(critere),
      })),
      ...(inexplique === 0 ? [] : [ligneInexpliquee(inexplique)]),
    ],
    lieux: c.lieux.map((l) => ({
      cle: `${l.codeInsee} ${l.codeQuartier ?? ''}`,
      commune: `${nomDeCommune(l.codeInsee, communes)}${l.codeQuartier ? `, quartier ${l.codeQuartier}` : ''}`,
      points: String(l.points).replace('-', '−'),
      place: l.place
        ? `${l.place.rang}${l.place.rang === 1 ? 're' : 'e'} sur ${l.place.sur} demandes comparables`
        : 'Non communiquée par le SNE',
      delai: l.delaiMoyenMois === null ? NON_DIT : `${pluriel(Math.round(l.delaiMoyenMois), 'mois')} en moyenne`,
    })),
  };
}

/** Ce que la note compte de plus, ou de moins, que ses critères : le tableau tombe juste. */
const ligneInexpliquee = (points: number): LigneCritere => ({
  cle: 'inexplique',
  libelle: INEXPLIQUE,
  lieu: '–',
  valeur: '–',
  points: enEcart(points),
  origine: '–',
  preuve: '–',
  regle: null,
  horsNote: false,
});

function toLigneCritere(
  c: CritereRetenu,
  libelles: Record<string, string>,
  communes: Record<string, string>,
): Omit<LigneCritere, 'regle' | 'horsNote'> {
  return {
    cle: `${c.code} ${c.codeInsee ?? ''}`,
    libelle: libelles[c.code] ?? c.code,
    lieu: c.codeInsee ? nomDeCommune(c.codeInsee, communes) : 'Toutes les communes',
    valeur: c.valeur ?? '–',
    points: enEcart(c.points),
    origine: libelle('origineCritere', c.origine),
    preuve: c.preuve ?? '–',
  };
}

function regleDe({ code, points }: CritereRetenu, grille: Grille | null): LigneCritere['regle'] {
  const critere = grille?.criteres.find((c) => c.code === code);
  if (!grille || !critere) return null;
  return {
    texte: regleAppliquee(critere, points),
    href: `/pilotage/grilles/${grille.code}/${grille.version}#critere-${code}`,
  };
}
