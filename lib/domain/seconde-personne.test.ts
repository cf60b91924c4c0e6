import { describe, expect, it } from 'vitest';
import { plusGrandEcart, secondePersonneRequise } from './seconde-personne.ts';
import { unCritere, uneGrille } from './une-grille.fixture.ts';

const dalo = (points: number) => unCritere({ code: 'DALO', bornes: { min: points, max: points } });
const menage = (haut: number) =>
  unCritere({
    code: 'MENAGE',
    bornes: { min: 0, max: 15 },
    paliers: [
      { min: 1, max: haut, points: 0 },
      { min: haut + 1, max: null, points: 15 },
    ],
    regle: { tag: 'paliers', donnee: 'personnes-a-loger' },
  });

describe('L’écart d’une grille à celle qui la remplace', () => {
  it.each([
    ['rien ne change', uneGrille([dalo(60)]), uneGrille([dalo(60)], { version: '2', debut: '2030-01-01' }), 0],
    ['un critère vaut plus', uneGrille([dalo(60), menage(3)]), uneGrille([dalo(65), menage(3)]), 5],
    ['un critère vaut moins', uneGrille([dalo(60)]), uneGrille([dalo(40)]), 20],
    ['un critère disparaît', uneGrille([dalo(60), menage(3)]), uneGrille([dalo(60)]), 15],
    ['un malus paraît', uneGrille([]), uneGrille([dalo(-30)]), 30],
    ['une tranche se déplace', uneGrille([menage(3)]), uneGrille([menage(4)]), 15],
    ['il n’y avait pas de grille', null, uneGrille([dalo(60)]), 60],
  ])('%s', (_, avant, apres, attendu) => expect(plusGrandEcart(avant, apres)).toBe(attendu));
});

describe('Une seconde personne', () => {
  it.each([
    ['publie le brouillon d’un autre sans limite', 'nadia', 'erwan', 99, false],
    ['est requise quand l’auteur dépasse le seuil', 'nadia', 'nadia', 11, true],
    ['ne l’est pas au seuil', 'nadia', 'nadia', 10, false],
    ['ne l’est pas pour un brouillon livré, sans auteur', null, 'nadia', 99, false],
  ])('%s', (_, auteur, agent, points, attendu) => expect(secondePersonneRequise(auteur, agent, points, 10)).toBe(attendu));
});
