import { describe, expect, it } from 'vitest';
import { changerPoints } from './changer-points.ts';
import { uneGrille, unCritere } from './une-grille.fixture.ts';

const grille = uneGrille([
  unCritere({ code: 'DALO', bornes: { min: 40, max: 40 }, regle: { tag: 'fait', donnee: 'dalo' } }),
  unCritere({
    code: 'TAILLE',
    bornes: { min: 0, max: 10 },
    paliers: [
      { min: 1, max: 3, points: 5 },
      { min: 4, max: null, points: 10 },
    ],
    regle: { tag: 'paliers', donnee: 'personnes-a-loger' },
  }),
]);
const [dalo, taille] = grille.criteres;

describe('Changer les points d’une grille', () => {
  it('change un critère fixe, et laisse les autres tels quels', () => {
    const { criteres } = changerPoints(grille, { DALO: 55 });
    expect(criteres[0]?.bornes).toEqual({ min: 55, max: 55 });
    expect(criteres[1]).toBe(taille);
  });

  it('suit la proportion des tranches', () => {
    const { criteres } = changerPoints(grille, { TAILLE: 20 });
    expect(criteres[1]).toMatchObject({ bornes: { min: 0, max: 20 }, paliers: [{ points: 10 }, { points: 20 }] });
  });

  it('ne touche jamais la grille de départ', () => {
    changerPoints(grille, { DALO: 1, TAILLE: 1 });
    expect(dalo?.bornes.max).toBe(40);
  });
});
