import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Cote, comparerNotes } from './comparer-notes.ts';
import type { CritereRetenu } from './cotation.ts';

const LIBELLES = { A: 'Ancienneté', B: 'Baisse', C: 'Commune', D: 'DALO' };
const critere = (code: string, points: number, codeInsee: string | null = null): CritereRetenu => {
  return { code, points, codeInsee, origine: 'automatique', valeur: null, preuve: null };
};
const cote = (criteres: CritereRetenu[], voulu: Partial<Cote> = {}): Cote => ({
  points: criteres.reduce((somme, c) => somme + c.points, 0),
  criteres,
  lieux: [],
  grille: { code: 'G', version: '1' },
  libelles: LIBELLES,
  ...voulu,
});
const desCotes = fc
  .uniqueArray(fc.constantFrom('A', 'B', 'C', 'D'), { maxLength: 4 })
  .chain((codes) => fc.tuple(...codes.map((code) => fc.integer({ min: -40, max: 60 }).map((points) => critere(code, points)))))
  .chain((criteres) => fc.integer({ min: -3, max: 3 }).map((faux) => ({ criteres, faux })))
  .map(({ criteres, faux }) => {
    const juste = cote(criteres);
    return { ...juste, points: juste.points + faux };
  });

describe('La comparaison de deux notes', () => {
  it('tombe juste : la somme des écarts est la différence des notes, même si une note ne s’explique pas', () => {
    fc.assert(
      fc.property(desCotes, desCotes, (a, b) => {
        const { lignes, ecart } = comparerNotes(a, b);
        expect(lignes.reduce((somme, l) => somme + l.ecart, 0)).toBe(ecart);
        const tailles = lignes.map((l) => Math.abs(l.ecart));
        expect(tailles).toEqual(tailles.toSorted((x, y) => y - x));
      }),
    );
  });

  it('s’inverse quand on échange les deux côtés', () => {
    fc.assert(
      fc.property(desCotes, desCotes, (a, b) => {
        const retour = new Map(comparerNotes(b, a).lignes.map((l) => [l.code, l.ecart]));
        for (const l of comparerNotes(a, b).lignes) expect(l.ecart + (retour.get(l.code) ?? 0)).toBe(0);
      }),
    );
  });

  it('ne compte que le lieu qui fait la note', () => {
    const lieux = [
      { codeInsee: '35047', points: 10 },
      { codeInsee: '35238', points: 30 },
    ];
    const a = cote([critere('A', 10), critere('C', 20, '35238'), critere('C', 0, '35047')], { lieux, points: 30 });
    expect(comparerNotes(cote([critere('A', 10)]), a).lignes.map((l) => [l.code, l.ecart])).toEqual([
      ['C', 20],
      ['A', 0],
    ]);
  });

  it('sépare « non retenu » et « hors de la grille », et compte les critères communs', () => {
    const autre = cote([critere('D', 60)], { grille: { code: 'H', version: '1' }, libelles: { D: 'DALO', A: 'Attente' } });
    const { lignes, memeFamille, communs } = comparerNotes(cote([critere('A', 10), critere('B', -5)]), autre);
    expect(memeFamille).toBe(false);
    expect(communs).toBe(2);
    expect(lignes.map((l) => [l.code, l.a.tag, l.b.tag])).toEqual([
      ['D', 'non-retenu', 'points'],
      ['A', 'points', 'non-retenu'],
      ['B', 'points', 'hors-grille'],
    ]);
  });
});
