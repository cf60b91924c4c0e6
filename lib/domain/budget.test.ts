import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { brulure, budgetDe, heuresAvantEpuisement, MINUTES_PERMISES, motDuBudget } from './budget.ts';

const mesures = fc
  .record({
    appels: fc.nat(2_000_000),
    minutes: fc.nat(43_200),
    a: fc.double({ min: 0, max: 1, noNaN: true }),
    b: fc.double({ min: 0, max: 1, noNaN: true }),
  })
  .map(({ appels, minutes, a, b }) => ({
    appels,
    pannes: Math.floor(appels * a),
    minutes,
    minutesEnPanne: Math.floor(minutes * b),
  }));

describe('le budget de disponibilité', () => {
  it('permet 129,6 minutes sur trente jours, et 3 000 appels en panne sur un million', () => {
    const budget = budgetDe({ appels: 1_000_000, pannes: 860, minutes: 43_200, minutesEnPanne: 57 });
    expect(MINUTES_PERMISES).toBeCloseTo(129.6);
    expect(budget.minutes.restants).toBeCloseTo(72.6);
    expect(budget.appels.restants).toBeCloseTo(2_140);
    expect(budget).toMatchObject({ mot: 'À surveiller', assezDeMesures: true });
  });

  it.each([
    [1, 'Sain'],
    [0.7501, 'Sain'],
    [0.75, 'À surveiller'],
    [0.2501, 'À surveiller'],
    [0.25, 'Fragile'],
    [0.0001, 'Fragile'],
    [0, 'Épuisé'],
    [-3, 'Épuisé'],
  ])('%s du budget se dit « %s »', (reste, mot) => expect(motDuBudget(reste)).toBe(mot));

  it('ne s’améliore jamais quand une panne s’ajoute', () => {
    fc.assert(
      fc.property(mesures, (m) => {
        const pire = { ...m, pannes: m.pannes + 1, minutesEnPanne: m.minutesEnPanne + 1 };
        expect(budgetDe(pire).reste).toBeLessThanOrEqual(budgetDe(m).reste);
      }),
    );
  });

  it('est entier sans panne, et ne juge pas sous un jour de mesures', () => {
    fc.assert(
      fc.property(fc.nat(1_000_000), fc.nat(1_439), (appels, minutes) => {
        const budget = budgetDe({ appels, pannes: 0, minutes, minutesEnPanne: 0 });
        expect(budget).toMatchObject({ reste: 1, mot: 'Sain', assezDeMesures: false });
      }),
    );
  });
});

describe('la vitesse de consommation', () => {
  it('vaut 14,4 à 4,32 % d’échecs et 6 à 1,8 %', () => {
    expect(brulure({ appels: 10_000, pannes: 432 })).toBeCloseTo(14.4);
    expect(brulure({ appels: 10_000, pannes: 180 })).toBeCloseTo(6);
    expect(brulure({ appels: 0, pannes: 0 })).toBe(0);
  });

  it('dit quand le budget sera épuisé : trente jours à la vitesse 1, cinquante heures à 14,4', () => {
    expect(heuresAvantEpuisement(1, 1)).toBe(720);
    expect(heuresAvantEpuisement(1, 14.4)).toBeCloseTo(50);
    expect(heuresAvantEpuisement(0.5, 0)).toBeNull();
    expect(heuresAvantEpuisement(-0.1, 3)).toBe(0);
  });

  it('épuise plus tôt quand elle monte', () => {
    const positif = fc.double({ min: 0.01, max: 100, noNaN: true });
    fc.assert(
      fc.property(fc.double({ min: 0.01, max: 1, noNaN: true }), positif, positif, (reste, a, b) => {
        const [lente, rapide] = a < b ? [a, b] : [b, a];
        expect(heuresAvantEpuisement(reste, rapide) ?? 0).toBeLessThanOrEqual(heuresAvantEpuisement(reste, lente) ?? 0);
      }),
    );
  });
});
