import { type Cascade, cascade } from '@/lib/domain/cascade.ts';
import { type Cellule, type ComparaisonDeNotes, comparerNotes, type LigneComparee } from '@/lib/domain/comparer-notes.ts';
import { enEcart, enPoints } from '@/lib/domain/points-libelle.ts';
import type { CoteVu } from './cote-view.ts';

export type LigneVue = { code: string; libelle: string; a: string; b: string; ecart: string; commune: boolean };
export type ComparaisonVue = {
  conclusion: string;
  /** Pourquoi les deux notes ne se comparent pas ; `null` si elles suivent la même grille. */
  reserve: string | null;
  lignes: LigneVue[];
  cachees: number;
  notes: { a: string; b: string; ecart: string };
  titreDuDessin: string;
  cascade: Cascade;
};

/** Tout ce que l'écran montre, prêt à lire. */
export function toComparaison(a: CoteVu, b: CoteVu, seulementDifferences: boolean): ComparaisonVue {
  const comparees = comparerNotes(a.cote, b.cote);
  const montrees = seulementDifferences ? comparees.lignes.filter(differe) : comparees.lignes;
  return {
    conclusion: conclusion(a, b, comparees),
    reserve: comparees.memeFamille ? null : reserve(a, b, comparees.communs),
    lignes: montrees.map((l) => ({
      code: l.code,
      libelle: l.libelle,
      a: cellule(l.a),
      b: cellule(l.b),
      ecart: l.ecart === 0 ? '=' : enEcart(l.ecart),
      commune: l.commune,
    })),
    cachees: comparees.lignes.length - montrees.length,
    notes: { a: enPoints(a.cote.points), b: enPoints(b.cote.points), ecart: enEcart(comparees.ecart) },
    titreDuDessin: `De ${enPoints(a.cote.points)} pour A à ${enPoints(b.cote.points)} pour B, par le plus fort écart.`,
    cascade: cascade(
      a.cote.points,
      comparees.lignes.map((l) => ({ libelle: l.libelle, points: l.ecart })),
    ),
  };
}

const differe = (l: LigneComparee) => l.ecart !== 0 || l.a.tag !== l.b.tag;

function cellule(c: Cellule): string {
  switch (c.tag) {
    case 'points':
      return c.valeur === null ? enEcart(c.points) : `${enEcart(c.points)} (${c.valeur})`;
    case 'non-retenu':
      return '–';
    case 'hors-grille':
      return 'hors de la grille';
  }
}

/** Deux grilles différentes : seuls les critères communs concluent. */
function conclusion(a: CoteVu, b: CoteVu, { ecart, lignes, memeFamille, communs }: ComparaisonDeNotes): string {
  if (!memeFamille) {
    const sur = lignes.filter((l) => l.commune && l.ecart !== 0);
    const total = sur.reduce((somme, l) => somme + l.ecart, 0);
    if (communs === 0) return 'Rien à conclure : ces deux grilles n’ont aucun critère commun.';
    if (sur.length === 0) return `${surLesCommuns(communs)}, aucun écart.`;
    const dits = sur.map((l) => `${l.libelle} (${enEcart(l.ecart)})`).join(', ');
    return `${surLesCommuns(communs)}, l’écart de A à B est de ${enEcart(total)} : ${dits}.`;
  }
  const notes = `${enPoints(b.cote.points)} pour B, ${enPoints(a.cote.points)} pour A`;
  const ecarts = lignes.filter((l) => l.ecart !== 0);
  if (ecarts.length === 0) return `Aucun écart : ${notes}, critère par critère.`;
  const citer = (voulus: LigneComparee[]) =>
    voulus
      .slice(0, 2)
      .map((l) => `${l.libelle} (${enEcart(l.ecart)})`)
      .join(' et ');
  if (ecart === 0)
    return `Même note, ${enPoints(a.cote.points)}, mais pas pour les mêmes raisons : ${citer(ecarts)} se compensent.`;
  const dansLeSens = ecarts.filter((l) => Math.sign(l.ecart) === Math.sign(ecart));
  const contraires = ecarts.filter((l) => Math.sign(l.ecart) !== Math.sign(ecart));
  const compense = contraires.length > 0 ? `, que ${citer(contraires)} ${contraires.length > 1 ? 'réduisent' : 'réduit'}` : '';
  return `B a ${enPoints(Math.abs(ecart))} de ${ecart > 0 ? 'plus' : 'moins'} que A (${notes}), surtout par ${citer(dansLeSens)}${compense}.`;
}

const reserve = (a: CoteVu, b: CoteVu, communs: number): string =>
  `A suit la grille ${a.cote.grille.code} et B la grille ${b.cote.grille.code} : leurs notes ne se comparent pas. ${
    communs === 0 ? 'Elles n’ont aucun critère commun.' : 'Leurs critères communs sont comparés quand même.'
  }`;

const surLesCommuns = (n: number) => (n > 1 ? `Sur les ${n} critères communs` : 'Sur le seul critère commun');
