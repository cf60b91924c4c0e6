import { describe, expect, it } from 'vitest';
import { termesRecherche } from './termes-recherche.ts';

describe('termesRecherche', () => {
  it.each([
    ['035 0621 123456 00017', ['035062112345600017']],
    ['  Le   Goff ', ['Le', 'Goff']],
    ['Goff 035 0621', ['Goff', '0350621']],
    ['ab', []],
    ['a b c', []],
    ['', []],
    ['lefe\u0000vre', ['lefe', 'vre']],
    ['un deux trois quatre cinq six sept', ['un', 'deux', 'trois', 'quatre', 'cinq', 'six']],
  ])('lit « %s »', (saisie, termes) => {
    expect(termesRecherche(saisie)).toEqual(termes);
  });
});
