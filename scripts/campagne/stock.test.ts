import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type BaseDeTest, baseDeTest } from '../../prisma/test-database.ts';
import { campagneStock } from './stock.ts';

let base: BaseDeTest;
let baseDeControle: BaseDeTest;
beforeAll(async () => {
  [base, baseDeControle] = await Promise.all([baseDeTest(), baseDeTest()]);
});
afterAll(async () => {
  await Promise.all([base.fermer(), baseDeControle.fermer()]);
});

const reglages = { arrets: 3, graine: 5, dire: () => undefined };

describe('la campagne du calcul du stock', () => {
  it('cote chaque demande une fois malgré trois arrêts, sans recouvrir une saisie', { timeout: 90_000 }, async () => {
    const bilan = await campagneStock({ ...reglages, base: base.url, demandes: 400, controle: false });
    expect(bilan).toMatchObject({ perdus: [], doubles: [], inversions: [], ignores: [], enSuspens: 0, recouvertes: 0 });
    expect(bilan.lignes + bilan.ecartees).toBe(400);
    // Au plus seize envois en vol à chaque arrêt, relus deux fois.
    expect(bilan.appels).toBeLessThanOrEqual(400 + bilan.saisies + 3 * 16 * 2);
  });

  it('voit la perte et le double qu’on plante', { timeout: 90_000 }, async () => {
    const bilan = await campagneStock({ ...reglages, arrets: 1, base: baseDeControle.url, demandes: 60, controle: true });
    expect([bilan.perdus.length, bilan.doubles.length]).toEqual([1, 1]);
  });
});
