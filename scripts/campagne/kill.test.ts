import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type BaseDeTest, baseDeTest } from '../../prisma/test-database.ts';
import { campagneKill } from './kill.ts';

let base: BaseDeTest;
let baseDeControle: BaseDeTest;
beforeAll(async () => {
  [base, baseDeControle] = await Promise.all([baseDeTest(), baseDeTest()]);
});
afterAll(async () => {
  await Promise.all([base.fermer(), baseDeControle.fermer()]);
});

describe('la campagne d’arrêts brutaux', () => {
  it('ne perd ni ne double rien en cinq arrêts et soixante saisies', { timeout: 90_000 }, async () => {
    const bilan = await campagneKill({
      base: base.url,
      arrets: 5,
      envois: 60,
      graine: 3,
      controle: false,
      dire: () => undefined,
    });
    expect(bilan).toMatchObject({ envois: 60, perdus: [], doubles: [], inversions: [], ignores: [] });
  });

  it('voit la perte et le double qu’on plante', { timeout: 90_000 }, async () => {
    const bilan = await campagneKill({
      base: baseDeControle.url,
      arrets: 1,
      envois: 12,
      graine: 4,
      controle: true,
      dire: () => undefined,
    });
    expect(bilan.perdus).toHaveLength(1);
    expect(bilan.doubles).toHaveLength(1);
  });
});
