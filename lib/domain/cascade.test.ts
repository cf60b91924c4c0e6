import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cascade } from './cascade.ts';

const desPas = fc.array(fc.record({ libelle: fc.string(), points: fc.integer({ min: -60, max: 60 }) }), { maxLength: 20 });

describe('Le dessin d’une note', () => {
  it('arrive au point près où mène la somme, sans jamais dépasser sept barres', () => {
    fc.assert(
      fc.property(fc.integer({ min: -50, max: 200 }), desPas, (depart, pas) => {
        const { barres, arrivee, bas, haut } = cascade(depart, pas);
        expect(arrivee).toBe(pas.reduce((somme, p) => somme + p.points, depart));
        expect(barres.length).toBeLessThanOrEqual(7);
        for (const b of barres) {
          expect(b.a - b.de).toBe(b.points);
          expect(Math.min(b.de, b.a)).toBeGreaterThanOrEqual(bas);
          expect(Math.max(b.de, b.a)).toBeLessThanOrEqual(haut);
        }
      }),
    );
  });

  it('va du plus grand pas au plus petit et replie les derniers', () => {
    const pas = [3, -40, 8, 5, 2, 10, 1, 20, 0].map((points, i) => ({ libelle: `C${i}`, points }));
    expect(cascade(0, pas).barres.map((b) => [b.libelle, b.points])).toEqual([
      ['C1', -40],
      ['C7', 20],
      ['C5', 10],
      ['C2', 8],
      ['C3', 5],
      ['C0', 3],
      ['Autres critères (2)', 3],
    ]);
  });
});
