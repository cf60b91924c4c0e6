import { describe, expect, it } from 'vitest';
import { creerBaux } from './baux.ts';

const scene = () => {
  let heure = 0;
  const baux = creerBaux(() => heure, 1_000);
  baux.prendre({ id: 7, cloture: 3 }, 0);
  return { baux, avancer: (ms: number) => (heure += ms) };
};

describe('les baux tenus par un travailleur', () => {
  it('n’autorisent plus d’écrire chez le partenaire passé la moitié du bail', () => {
    const { baux, avancer } = scene();
    avancer(499);
    expect(baux.tient(7)).toBe(true);
    avancer(1);
    expect(baux.tient(7)).toBe(false);
  });

  it('se prolongent depuis l’instant d’avant la demande de prolongation', () => {
    const { baux, avancer } = scene();
    avancer(900);
    baux.prolonger(new Set([7]), 600);
    expect(baux.tient(7)).toBe(true);
    avancer(200);
    expect(baux.tient(7)).toBe(false);
  });

  it('ne se prolongent pas quand un autre les a repris', () => {
    const { baux, avancer } = scene();
    avancer(900);
    baux.prolonger(new Set([8]), 900);
    expect(baux.tient(7)).toBe(false);
  });

  it('s’oublient une fois rendus', () => {
    const { baux } = scene();
    expect(baux.aProlonger()).toEqual([{ id: 7, cloture: 3 }]);
    baux.rendre(7);
    expect(baux.aProlonger()).toEqual([]);
    expect(baux.tient(7)).toBe(false);
  });
});
