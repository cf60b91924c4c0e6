import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lireSiret } from './siret.ts';

describe('un SIRET', () => {
  // Contrat Passe Marché §3.5, clés recalculées.
  it.each([
    '13002526500013',
    '21750001600019',
    '73282932000074',
    '30613890001294',
    '77567227221138',
    '42417936400023',
    '35600000000048',
    ' 130 025 265 00013 ',
    '00000000000000',
  ])('%s est accepté', (brut) => expect(lireSiret(brut).ok).toBe(true));

  it('de La Poste échappe à la clé', () => expect(lireSiret('35600000012345').ok).toBe(true));

  it.each([
    ['13002526500014', 'siret-cle'],
    ['12345678901234', 'siret-cle'],
    ['11000101100010', 'siret-cle'],
    ['1300252650001', 'siret-forme'],
    ['1300252650001A', 'siret-forme'],
    ['', 'siret-forme'],
  ])('%s est refusé : %s', (brut, faute) => expect(lireSiret(brut)).toEqual({ ok: false, error: faute }));

  it('dont un chiffre change est refusé', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 13 }), fc.integer({ min: 1, max: 9 }), (rang, ecart) => {
        const juste = '73282932000074';
        const chiffre = (Number(juste[rang]) + ecart) % 10;
        return !lireSiret(juste.slice(0, rang) + chiffre + juste.slice(rang + 1)).ok;
      }),
    );
  });
});
