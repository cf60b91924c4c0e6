import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ajouterAuBilan, bilanVide, MOUVEMENTS } from './bilan-de-simulation.ts';
import { classeDe } from './classe-de-note.ts';

const notes = fc.array(fc.tuple(fc.integer({ min: -50, max: 300 }), fc.integer({ min: -50, max: 300 })), { maxLength: 200 });
const bilanDe = (paires: readonly (readonly [number, number])[]) => {
  const bilan = bilanVide();
  paires.forEach(([avant, apres], i) => ajouterAuBilan(bilan, { ref: String(i), avant, apres }, ['tous', 'primo']));
  return bilan;
};

describe('Le bilan d’une simulation', () => {
  it('compte chaque demande une fois avant et une fois après', () => {
    fc.assert(
      fc.property(notes, (paires) => {
        const bilan = bilanDe(paires);
        const total = Object.values(bilan.notes).reduce(([a, b], [x, y]) => [a + x, b + y], [0, 0]);
        expect(total).toEqual([paires.length, paires.length]);
        expect(bilan.publics.tous.n).toBe(paires.length);
        expect(bilan.publics.dalo.n).toBe(0);
      }),
    );
  });

  it('dit qui gagne, qui perd, et qui change de classe', () => {
    fc.assert(
      fc.property(notes, (paires) => {
        const { tous } = bilanDe(paires).publics;
        expect(tous.gagnent).toBe(paires.filter(([a, b]) => b > a).length);
        expect(tous.perdent).toBe(paires.filter(([a, b]) => b < a).length);
        expect(tous.classeHaut).toBe(paires.filter(([a, b]) => classeDe(b) > classeDe(a)).length);
        expect(tous.classeBas).toBe(paires.filter(([a, b]) => classeDe(b) < classeDe(a)).length);
      }),
    );
  });

  it('garde les plus grands mouvements, et jamais plus', () => {
    fc.assert(
      fc.property(notes, (paires) => {
        const { hausses, baisses } = bilanDe(paires);
        const attendues = paires
          .map(([a, b]) => b - a)
          .filter((e) => e > 0)
          .sort((a, b) => b - a);
        expect(hausses.map((m) => m.apres - m.avant)).toEqual(attendues.slice(0, MOUVEMENTS));
        expect(baisses.every((m) => m.apres < m.avant)).toBe(true);
      }),
    );
  });
});
