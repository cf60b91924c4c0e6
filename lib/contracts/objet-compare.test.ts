import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ecrireObjetCompare, lireObjetCompare, type ObjetCompare } from './objet-compare.ts';

const ref = fc.stringMatching(/^[\w-]{1,40}$/);
const grille = fc.record({ code: fc.stringMatching(/^[A-Z0-9-]{1,40}$/), version: fc.stringMatching(/^[A-Za-z0-9.-]{1,10}$/) });
const objets: fc.Arbitrary<ObjetCompare> = fc.oneof(
  ref.map((r) => ({ tag: 'version' as const, ref: r })),
  ref.map((r) => ({ tag: 'demande' as const, ref: r })),
  fc.tuple(ref, fc.option(grille)).map(([r, g]) => ({ tag: 'recalcul' as const, ref: r, grille: g })),
  fc.tuple(ref, ref).map(([r, s]) => ({ tag: 'simule' as const, ref: r, simulation: s })),
  grille.map((g) => ({ tag: 'grille' as const, ...g })),
);

describe('L’adresse d’une comparaison', () => {
  it('se relit telle qu’elle s’écrit', () => {
    fc.assert(
      fc.property(objets, (o) => {
        expect(lireObjetCompare(ecrireObjetCompare(o))).toEqual(o);
      }),
    );
  });

  it('ne se lit pas à moitié', () => {
    fc.assert(fc.property(fc.string(), (texte) => void lireObjetCompare(texte)));
    for (const texte of [
      undefined,
      '',
      'version',
      'version~',
      'version~a~b',
      'recalcul~a~b',
      'simule~a',
      'simule~a~b~c',
      'grille~G',
      'grille~G~1~2',
      'autre~x',
    ])
      expect(lireObjetCompare(texte)).toBeNull();
  });
});
