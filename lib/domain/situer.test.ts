import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Effectif, situer } from './situer.ts';

const compter = (notes: readonly number[]): Effectif[] =>
  [...Map.groupBy(notes, (n) => n)].map(([note, memes]) => ({ note, n: memes.length })).toSorted((a, b) => a.note - b.note);

describe('La place d’une note', () => {
  it('est celle que donnerait la liste entière des notes', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -20, max: 150 }), { minLength: 1, maxLength: 60 }), fc.nat(), (notes, i) => {
        const note = notes[i % notes.length] ?? 0;
        const tri = notes.toSorted((a, b) => a - b);
        const au = (part: number) => tri[Math.ceil(part * tri.length) - 1];
        expect(situer(compter(notes), note)).toEqual({
          effectif: notes.length,
          q1: au(0.25),
          mediane: au(0.5),
          q3: au(0.75),
          plusBasse: tri[0],
          plusHaute: tri.at(-1),
          auDessus: notes.filter((n) => n > note).length,
          aEgalite: notes.filter((n) => n === note).length,
        });
      }),
    );
  });

  it('n’existe pas sans demande comparable', () => expect(situer([], 40)).toBeNull());
});
