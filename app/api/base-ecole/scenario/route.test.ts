import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Essai, ouvrir } from '@/base-ecole/essais/ouvrir.ts';
import { creerPool, type Pool, pool as poolDuService } from '@/lib/db/client.ts';
import { unAgent } from '@/lib/db/une-demande-cotee.fixture.ts';
import { type BaseDeTest, baseDeTest } from '@/prisma/test-database.ts';
import { appeler, ouvrirSession, reglages } from '../../service.fixture.ts';
import { GET, POST } from './route.ts';

let base: BaseDeTest;
let pool: Pool;
let ecole: Essai;
let jeton: string;
beforeAll(async () => {
  base = await baseDeTest();
  ecole = await ouvrir({ demandes: 10 });
  Object.assign(process.env, reglages(base.url), {
    SITE_DEMONSTRATION: 'true',
    BASE_ECOLE_ADMIN_URL: `${ecole.piste}/__base-ecole__`,
  });
  pool = creerPool(base.url, 2);
  await unAgent(pool, 'helene', 'Hélène Aubrée', 'responsable');
  jeton = await ouvrirSession(pool, 'helene');
});
afterAll(async () => {
  await Promise.all([pool.end(), poolDuService().end(), ecole.arreter()]);
  await base.fermer();
});

const chemin = '/api/base-ecole/scenario';
const joue = async () => (await appeler(GET, { chemin, jeton })).corps;

describe('le scénario de la base école', () => {
  it('se change et se relit', async () => {
    const recu = await appeler(POST, { chemin, jeton, corps: { scenario: 'contrat-enrichi' } });
    expect(recu).toMatchObject({ status: 200, corps: { scenario: 'contrat-enrichi' } });
    expect(await joue()).toMatchObject({ scenario: 'contrat-enrichi' });
    await appeler(POST, { chemin, jeton, corps: { scenario: 'nominal' } });
  });

  it.each([
    ['un scénario inconnu', { scenario: 'incendie' }, 422],
    ['un champ de trop', { scenario: 'panne', graine: 3 }, 422],
    ['un corps vide', {}, 422],
    ['un corps illisible', '{', 400],
  ])('refuse %s en problem+json, sans rien changer', async (_cas, corps, status) => {
    const recu = await appeler(POST, { chemin, jeton, corps });
    expect(recu.status).toBe(status);
    expect(recu.headers.get('content-type')).toMatch(/^application\/problem\+json/);
    expect(await joue()).toMatchObject({ scenario: 'nominal' });
  });

  it('n’est ouvert à personne sans session', async () => {
    expect((await appeler(GET, { chemin })).status).toBe(401);
    expect((await appeler(POST, { chemin, corps: { scenario: 'panne' } })).status).toBe(401);
    expect(await joue()).toMatchObject({ scenario: 'nominal' });
  });

  it('arrêtée, se dit indisponible', async () => {
    await ecole.arreter();
    expect((await appeler(GET, { chemin, jeton })).status).toBe(503);
    expect((await appeler(POST, { chemin, jeton, corps: { scenario: 'panne' } })).status).toBe(503);
  });
});
