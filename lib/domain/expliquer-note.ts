import type { CritereRetenu } from './cotation.ts';

type Notee<C> = { points: number; criteres: readonly C[]; lieux: readonly { codeInsee: string; points: number }[] };

export type NoteExpliquee<C> = {
  /** La commune dont les points font la note ; `null` si aucun lieu n'est donné. */
  commune: string | null;
  /** Leur somme, plus `inexplique`, est la note. */
  dansLaNote: C[];
  /** Ne comptent que pour une autre commune souhaitée. */
  ailleurs: C[];
  inexplique: number;
};

/** Quels critères font la note : ceux de toute commune et ceux du lieu le mieux coté. La somme est juste par construction. */
export function expliquerNote<C extends Pick<CritereRetenu, 'points' | 'codeInsee'>>({
  points,
  criteres,
  lieux,
}: Notee<C>): NoteExpliquee<C> {
  const commune = (lieux.find((l) => l.points === points) ?? lieux[0])?.codeInsee ?? null;
  const compte = (c: C) => c.codeInsee === null || c.codeInsee === commune;
  const dansLaNote = criteres.filter(compte);
  const somme = dansLaNote.reduce((total, c) => total + c.points, 0);
  return { commune, dansLaNote, ailleurs: criteres.filter((c) => !compte(c)), inexplique: points - somme };
}
