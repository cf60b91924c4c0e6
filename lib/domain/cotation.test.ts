import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CritereRetenu, noter } from './cotation.ts';

const critere = (points: number, codeInsee: string | null = null): CritereRetenu => ({
  code: `C${points}`,
  points,
  origine: 'automatique',
  valeur: null,
  codeInsee,
  preuve: null,
});

const RENNES = { codeInsee: '35238', codeQuartier: null };
const CESSON = { codeInsee: '35051', codeQuartier: null };

describe('la note', () => {
  it('est le plus haut des points par lieu', () => {
    const { points, lieux } = noter([critere(40), critere(5, '35238'), critere(-10)], [RENNES, CESSON]);
    expect(points).toBe(35);
    expect(lieux.map((l) => l.points)).toEqual([35, 30]);
  });

  it('peut être négative', () => expect(noter([critere(-10)], [CESSON]).points).toBe(-10));

  it("ne dépend pas de l'ordre des critères", () => {
    const criteres = fc.array(fc.tuple(fc.integer({ min: -50, max: 50 }), fc.constantFrom(null, '35238', '35051')));
    fc.assert(
      fc.property(criteres, (tirage) => {
        const liste = tirage.map(([points, commune]) => critere(points, commune));
        expect(noter(liste.toReversed(), [RENNES, CESSON])).toEqual(noter(liste, [RENNES, CESSON]));
      }),
    );
  });
});
