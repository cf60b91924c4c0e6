import { describe, expect, it } from 'vitest';
import { poolDeTest } from '../../lib/db/pool-de-test.fixture.ts';
import { baseDeTest } from '../../prisma/test-database.ts';
import { contrefaire } from './contrefaire.ts';
import { tuerReception } from './tuer-reception.ts';

const base = await baseDeTest();
const pool = poolDeTest(base, 8);

describe('la campagne des notifications', () => {
  it('retrouve en base chaque notification acquittée malgré six arrêts brutaux', { timeout: 60_000 }, async () => {
    const bilan = await tuerReception(pool, base.url, 6, 7, () => undefined);
    expect(bilan).toMatchObject({ perdues: [], temoin: true });
    expect(bilan.acquittees).toBeGreaterThan(0);
    expect(bilan.sansReponse).toBeGreaterThan(0);
  });

  it('ne fait naître aucun récepteur quand il n’y a personne à tuer', async () => {
    const nes = () => process.getActiveResourcesInfo().filter((ressource) => ressource === 'ProcessWrap').length;
    const avant = nes();
    expect(await tuerReception(pool, base.url, 0, 7, () => undefined)).toMatchObject({ arrets: 0, postees: 0 });
    expect(nes()).toBe(avant);
  });

  it('n’accepte aucune de mille sept cents contrefaçons, et n’en garde pas plus de mille par heure', async () => {
    const bilan = await contrefaire(pool, 1_700, 3);
    expect(bilan).toMatchObject({ acceptes: 0, exceptions: 0, statuts: { 401: 1_700 }, temoin: true });
    // Huit réceptions simultanées peuvent dépasser le plafond d'autant.
    expect(bilan.rangees).toBeLessThanOrEqual(1_008);
  });
});
