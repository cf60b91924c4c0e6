import { describe, expect, it } from 'vitest';
import { controlesDe } from './controles-cotation.ts';
import { uneGrille, unCritere } from './une-grille.fixture.ts';

const grille = uneGrille([unCritere({ code: 'DALO', bornes: { min: 40, max: 40 } })]);
const critere = { code: 'DALO', points: 40, origine: 'automatique' as const, valeur: null, codeInsee: null, preuve: null };
const lieu = { codeInsee: '35238', codeQuartier: null, points: 40, place: null, delaiMoyenMois: null };
const cotation = {
  origine: 'saisie',
  points: 40,
  modele: { code: grille.code, version: '1' },
  jour: '2026-11-21',
  criteres: [critere],
  lieux: [lieu],
  grille,
};

const verdicts = (plus: object) => controlesDe({ ...cotation, ...plus }).map((c) => c.verdict);

describe('Les vérifications d’une cotation', () => {
  it('disent bon, mauvais, ou qu’elles n’ont rien pu vérifier', () => {
    expect(verdicts({})).toEqual(['bon', 'bon', 'bon']);
    expect(verdicts({ points: 39 })).toEqual(['mauvais', 'bon', 'bon']);
    expect(verdicts({ criteres: [{ ...critere, points: 41 }], lieux: [{ ...lieu, points: 41 }], points: 41 })).toEqual([
      'bon',
      'mauvais',
      'bon',
    ]);
    expect(verdicts({ grille: null })).toEqual(['bon', 'impossible', 'impossible']);
  });
});
