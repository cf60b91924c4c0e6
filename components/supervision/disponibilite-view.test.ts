import { describe, expect, it } from 'vitest';
import { budgetDe } from '@/lib/domain/budget.ts';
import { direDuree, direIncident, direJour, direMs, direPart, direReste, direRythme, versBarres } from './disponibilite-view.ts';

describe('les mots de la disponibilité', () => {
  it.each([
    [72.6, '1 h 12 min'],
    [129.6, '2 h 9 min'],
    [59.9, '59 min'],
    [60, '1 h'],
    [120, '2 h'],
    [2_879.9, '47 h 59 min'],
    [2_880, '2 j 0 h'],
    [2_999, '2 j 1 h'],
    [3_000, '2 j 2 h'],
    [-4, '0 min'],
  ])('%s minutes se disent « %s »', (minutes, texte) => expect(direDuree(minutes)).toBe(texte));

  it('disent ce qui reste en minutes et en appels', () => {
    const budget = budgetDe({ appels: 1_000_000, pannes: 860, minutes: 43_200, minutesEnPanne: 57 });
    expect(direReste(budget)).toEqual({
      minutes: 'il reste 1 h 12 min sur 2 h 9 min',
      appels: 'il reste 2\u202f140 appels en échec sur 3\u202f000',
    });
    expect(direReste(budgetDe({ appels: 0, pannes: 3, minutes: 0, minutesEnPanne: 200 })).minutes).toBe(
      'dépassé de 1 h 10 min sur 2 h 9 min',
    );
    const appels = (restants: number) => direReste({ ...budget, appels: { ...budget.appels, permis: 300, restants } }).appels;
    expect([appels(0), appels(1.5), appels(-1), appels(-2)]).toEqual([
      'il reste 0 appel en échec sur 300',
      'il reste 1 appel en échec sur 300',
      'dépassé de 1 appel sur 300',
      'dépassé de 2 appels sur 300',
    ]);
  });

  it('disent quand le budget sera épuisé', () => {
    expect(direRythme(14.4, 50)).toBe('14,4 fois le rythme permis, budget épuisé dans 2 j 2 h à ce rythme');
    expect(direRythme(2, 0)).toBe('2 fois le rythme permis, budget déjà épuisé');
    expect([direMs(null), direMs(1_240), direPart(null)]).toEqual(['–', '1\u202f240 ms', 'pas de mesure']);
    expect(direRythme(0, null)).toBe('0 fois le rythme permis, le budget ne s’épuise pas');
  });

  it('donnent à chaque jour son texte, qui nomme ses incidents', () => {
    const panne = { ref: 'i1', titre: 'Application Cotation indisponible', operation: 'get-healthcheck' };
    expect(direIncident(panne)).toBe('Application Cotation indisponible (Vérifier la santé)');
    const faits = { incidents: [panne, { ...panne, ref: 'i2' }], alertes: ['Budget consommé 20 fois trop vite'] };
    expect(direJour({ jour: '2026-11-12', appels: 10_000, pannes: 18 }, faits)).toMatch(
      /^12 novembre : 99,82\s%, 2 incidents \(Application Cotation indisponible\), 1 alerte$/,
    );
    expect(direJour({ jour: '2026-11-12', appels: 0, pannes: 0 })).toBe('12 novembre : pas de mesure, aucun incident');
  });

  it.each([
    [0, 'bon', 1],
    [3, 'bon', 0.94],
    [4, 'moyen', 0.92],
    [10, 'moyen', 0.8],
    [11, 'mauvais', 0.78],
    [500, 'mauvais', 0.15],
  ] as const)('%i pannes sur mille : jour %s, barre à %f', (pannes, etat, hauteur) => {
    const [barre] = versBarres([{ jour: '2026-11-21', appels: 1_000, pannes }], new Map(), '2026-11-21', 1);
    expect(barre).toMatchObject({ etat });
    expect(barre?.hauteur).toBeCloseTo(hauteur);
  });

  it('rangent quatre-vingt-dix barres, trous compris', () => {
    const barres = versBarres([{ jour: '2026-11-20', appels: 100, pannes: 50 }], new Map(), '2026-11-21', 90);
    expect(barres).toHaveLength(90);
    expect([barres[0]?.jour, barres.at(-1)?.jour]).toEqual(['2026-08-24', '2026-11-21']);
    expect(barres.filter((b) => b.etat !== 'absent')).toEqual([expect.objectContaining({ jour: '2026-11-20', etat: 'mauvais' })]);
  });
});
