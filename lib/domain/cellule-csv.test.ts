import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { celluleCsv } from './cellule-csv.ts';

/** Ce qu'un tableur voit en tête d'une cellule, une fois replié en forme simple et débarrassé de ses blancs. */
const enTete = (texte: string) =>
  texte
    .normalize('NFKC')
    .replace(/^[\s\u200b\ufeff"'\p{Cc}]+/u, '')
    .charAt(0);
const DECLENCHEURS = ['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠', '|', '%'];

describe('une cellule exportée', () => {
  it.each([
    ['=1+1', "'=1+1"],
    ['+33 6', "'+33 6"],
    ['-2+3', "'-2+3"],
    ['@SOMME(A1)', "'@SOMME(A1)"],
    ['\t=1', "'\t=1"],
    ['\r=1', "'\r=1"],
    ['\n=1', "'\n=1"],
    ['＝1+1', "'＝1+1"],
    ['  =1', "'  =1"],
    ['"=1', '\'"=1'],
    ["'=1", "''=1"],
    ['\ufeff=1', "'\ufeff=1"],
    ['Liffré-Cormier', 'Liffré-Cormier'],
    ["D'Arc", "D'Arc"],
    ['035 0621 000042 00017', '035 0621 000042 00017'],
  ])('%j s’écrit %j', (texte, attendu) => expect(celluleCsv(texte)).toBe(attendu));

  it('garde un nombre en nombre, négatif compris, à virgule', () =>
    expect([celluleCsv(-5), celluleCsv(1.5), celluleCsv(null)]).toEqual(['-5', '1,5', '']));

  it('ne commence jamais une formule, quoi qu’on y mette', () => {
    const piege = fc
      .tuple(
        fc.constantFrom('', ' ', '"', '\t', '\u00a0', '\u200b', '\ufeff', "'"),
        fc.constantFrom(...DECLENCHEURS),
        fc.string(),
      )
      .map((morceaux) => morceaux.join(''));
    fc.assert(
      fc.property(fc.oneof(piege, fc.string({ unit: 'binary' })), (texte) => {
        const ecrit = celluleCsv(texte);
        expect(ecrit.startsWith("'") || !'=+-@'.includes(enTete(ecrit) || 'x')).toBe(true);
        expect(ecrit.endsWith(texte)).toBe(true);
      }),
      { numRuns: 500 },
    );
  });
});
