import type { CritereRetenu } from './cotation.ts';
import { expliquerNote } from './expliquer-note.ts';

/** Un côté d'une comparaison : une cotation, observée ou recalculée. */
export type Cote = {
  points: number;
  criteres: readonly CritereRetenu[];
  lieux: readonly { codeInsee: string; points: number }[];
  grille: { code: string; version: string };
  /** Libellés des critères de sa grille, par code. */
  libelles: Readonly<Record<string, string>>;
};

/** Les points d'un critère d'un côté, ou pourquoi il n'y en a pas. */
export type Cellule = { tag: 'points'; points: number; valeur: string | null } | { tag: 'non-retenu' } | { tag: 'hors-grille' };

export type LigneComparee = { code: string; libelle: string; a: Cellule; b: Cellule; ecart: number; commune: boolean };

export type ComparaisonDeNotes = {
  lignes: LigneComparee[];
  /** Différence des deux notes : la somme des écarts des lignes, au point près. */
  ecart: number;
  /** Autre code de grille : les notes ne se comparent pas, leurs critères communs si. */
  memeFamille: boolean;
  communs: number;
};

/** L'écart de points qu'aucun critère n'explique a sa ligne : le tableau tombe toujours juste. */
export const INEXPLIQUE = 'INEXPLIQUE';

/** Deux notes critère par critère, du plus fort écart au plus faible. */
export function comparerNotes(a: Cote, b: Cote): ComparaisonDeNotes {
  const lire = (cote: Cote) => {
    const { dansLaNote, inexplique } = expliquerNote(cote);
    const parCode = new Map<string, { points: number; valeur: string | null }>();
    for (const { code, points, valeur } of dansLaNote)
      parCode.set(code, { points: points + (parCode.get(code)?.points ?? 0), valeur });
    if (inexplique !== 0) parCode.set(INEXPLIQUE, { points: inexplique, valeur: null });
    return parCode;
  };
  const [deA, deB] = [lire(a), lire(b)];
  const cellule = (cote: Cote, lus: typeof deA, code: string): Cellule => {
    const lu = lus.get(code);
    if (lu) return { tag: 'points', points: lu.points, valeur: lu.valeur };
    const connue = Object.keys(cote.libelles).length === 0 || Object.hasOwn(cote.libelles, code) || code === INEXPLIQUE;
    return { tag: connue ? 'non-retenu' : 'hors-grille' };
  };
  const lignes = [...new Set([...deA.keys(), ...deB.keys()])].map((code): LigneComparee => {
    const [ca, cb] = [cellule(a, deA, code), cellule(b, deB, code)];
    const libelle = code === INEXPLIQUE ? 'Points qu’aucun critère n’explique' : (a.libelles[code] ?? b.libelles[code] ?? code);
    const commune = ca.tag !== 'hors-grille' && cb.tag !== 'hors-grille';
    return { code, libelle, a: ca, b: cb, ecart: (deB.get(code)?.points ?? 0) - (deA.get(code)?.points ?? 0), commune };
  });
  return {
    lignes: lignes.toSorted((x, y) => Math.abs(y.ecart) - Math.abs(x.ecart) || (x.libelle < y.libelle ? -1 : 1)),
    ecart: b.points - a.points,
    memeFamille: a.grille.code === b.grille.code,
    communs: lignes.filter((l) => l.commune && l.code !== INEXPLIQUE).length,
  };
}
