import { describe, expect, it } from 'vitest';
import type { CritereRetenu } from '@/lib/domain/cotation.ts';
import { toComparaison } from './comparaison-view.ts';
import type { CoteVu } from './cote-view.ts';

const critere = ([code, points, valeur]: [string, number, string?]): CritereRetenu => {
  return { code, points, valeur: valeur ?? null, origine: 'automatique', codeInsee: null, preuve: null };
};
const cote = (criteres: [string, number, string?][], grille = 'G'): CoteVu => ({
  titre: 'Demande',
  detail: '',
  href: '/demandes/r1',
  cote: {
    points: criteres.reduce((somme, [, p]) => somme + p, 0),
    criteres: criteres.map(critere),
    lieux: [],
    grille: { code: grille, version: '1' },
    libelles: { A: 'Ancienneté', D: 'DALO', R: 'Refus', ...(grille === 'G' ? { S: 'Suroccupation' } : {}) },
  },
});

describe('La conclusion d’une comparaison', () => {
  it.each([
    [
      'dit l’écart et ce qui le fait, dans les deux sens',
      cote([['A', 10]]),
      cote([
        ['A', 30],
        ['D', 60],
        ['R', -10],
      ]),
      'B a 70 points de plus que A (80 points pour B, 10 points pour A), surtout par DALO (+60) et Ancienneté (+20), que Refus (−10) réduit.',
    ],
    [
      'cite au plus deux raisons de chaque sens',
      cote([
        ['A', 50],
        ['D', 60],
        ['R', -10],
        ['S', 5],
      ]),
      cote([
        ['A', 10],
        ['R', 0],
        ['S', 10],
      ]),
      'B a 85 points de moins que A (20 points pour B, 105 points pour A), surtout par DALO (−60) et Ancienneté (−40), que Refus (+10) et Suroccupation (+5) réduisent.',
    ],
    [
      'ne dit rien de contraire quand tout va dans le même sens',
      cote([['A', 10]]),
      cote([['A', 11]]),
      'B a 1 point de plus que A (11 points pour B, 10 points pour A), surtout par Ancienneté (+1).',
    ],
    [
      'n’invente rien entre deux grilles sans critère commun',
      cote([['S', 10]]),
      { ...cote([['X', 25]], 'H'), cote: { ...cote([['X', 25]], 'H').cote, libelles: { X: 'Autre' } } },
      'Rien à conclure : ces deux grilles n’ont aucun critère commun.',
    ],
    [
      'dit, entre deux grilles, que leurs critères communs s’accordent',
      cote([
        ['A', 10],
        ['D', 60],
        ['S', 30],
      ]),
      cote(
        [
          ['A', 10],
          ['D', 60],
        ],
        'H',
      ),
      'Sur les 2 critères communs, aucun écart.',
    ],
    [
      'reconnaît deux notes égales en tout',
      cote([['A', 10]]),
      cote([['A', 10]]),
      'Aucun écart : 10 points pour B, 10 points pour A, critère par critère.',
    ],
    [
      'ne confond pas une même note avec les mêmes raisons',
      cote([['A', 10]]),
      cote([['D', 10]]),
      'Même note, 10 points, mais pas pour les mêmes raisons : Ancienneté (−10) et DALO (+10) se compensent.',
    ],
    [
      'ne conclut, entre deux grilles, que sur leurs critères communs',
      cote([
        ['A', 10],
        ['S', 30],
      ]),
      cote([['A', 25]], 'H'),
      'Sur le seul critère commun, l’écart de A à B est de +15 : Ancienneté (+15).',
    ],
  ])('%s', (_, a, b, attendu) => expect(toComparaison(a, b, false).conclusion).toBe(attendu));
});

describe('Le tableau et le dessin d’une comparaison', () => {
  const a = cote([
    ['A', 10, '12 mois'],
    ['D', 60],
  ]);
  const b = cote(
    [
      ['A', 10],
      ['R', -10],
    ],
    'H',
  );

  it('disent la même chose que la conclusion, au point près', () => {
    const vue = toComparaison(a, b, false);
    expect(vue.notes).toEqual({ a: '70 points', b: '0 point', ecart: '−70' });
    expect([vue.cascade.depart, vue.cascade.arrivee]).toEqual([70, 0]);
    expect(vue.lignes.map((l) => [l.libelle, l.a, l.b, l.ecart])).toEqual([
      ['DALO', '+60', '–', '−60'],
      ['Refus', '–', '−10', '−10'],
      ['Ancienneté', '+10 (12 mois)', '+10', '='],
    ]);
    expect(vue.reserve).toContain('leurs notes ne se comparent pas. Leurs critères communs');
    expect(toComparaison(a, a, false).reserve).toBeNull();
  });

  it('peuvent ne garder que les différences, et disent combien de lignes manquent', () => {
    const vue = toComparaison(a, b, true);
    expect(vue.lignes).toHaveLength(2);
    expect(vue.cachees).toBe(1);
  });
});
