import { describe, expect, it } from 'vitest';
import type { CotationSuivie } from '@/lib/domain/cotation-suivie.ts';
import { cotationSuivieRow } from './cotation-suivie-row.ts';

const suivie = (voulu: Partial<CotationSuivie> = {}): CotationSuivie => ({
  ref: 'c1',
  demande: { ref: 'd1', numero: '035100000000001ABC' },
  version: 2,
  points: 60,
  avant: 80,
  etat: 'en-attente-de-validation',
  origine: 'saisie',
  grille: { code: 'EPCI-243500139-PRIMO', version: '2' },
  auteur: 'Yann Le Goff',
  mienne: false,
  creeLe: new Date('2026-11-21T09:00:00Z'),
  reservee: null,
  ...voulu,
});

describe('Une cotation de la liste', () => {
  it('qui attend se compare à la note en cours, et une autre personne en décide', () => {
    expect(cotationSuivieRow(suivie())).toMatchObject({
      ecart: '−20',
      aDecider: true,
      comparer: '/cotations/comparer?a=demande~d1&b=version~c1',
      reservee: null,
    });
    expect(cotationSuivieRow(suivie({ mienne: true })).aDecider).toBe(false);
  });

  it('décidée se compare à son recalcul', () => {
    expect(cotationSuivieRow(suivie({ etat: 'validee', auteur: null, points: -10, avant: null }))).toMatchObject({
      note: '−10',
      ecart: '–',
      auteur: 'Système',
      aDecider: false,
      comparer: '/cotations/comparer?a=version~c1&b=recalcul~c1',
    });
  });

  it.each([
    [70, 60, '+10'],
    [60, 60, '0'],
  ])('%i points après %i : écart %s', (points, avant, ecart) =>
    expect(cotationSuivieRow(suivie({ points, avant })).ecart).toBe(ecart),
  );

  it('dit qui la traite et jusqu’à quand', () => {
    const reservee = { par: 'Camille Le Goff', jusqua: '2026-11-21T09:12:00.000Z' };
    expect(cotationSuivieRow(suivie({ reservee })).reservee).toBe('Réservée par Camille L. jusqu’à 10 h 12');
  });
});
