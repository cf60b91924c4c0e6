import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ouvrir } from '@/base-ecole/essais/ouvrir.ts';
import { unAgent } from '@/lib/db/une-demande-cotee.fixture.ts';
import { baseDeTest } from '@/prisma/test-database.ts';
import { appeler, ouvrirService, ouvrirSession, reglages } from '../../service.fixture.ts';
import { GET, POST } from './route.ts';

const base = await baseDeTest();
const ecole = await ouvrir({ demandes: 10 });
Object.assign(process.env, reglages(base.url), {
  SITE_DEMONSTRATION: 'true',
  BASE_ECOLE_ADMIN_URL: `${ecole.piste}/__base-ecole__`,
});
const pool = ouvrirService(base);
let jeton: string;
beforeAll(async () => {
  await unAgent(pool, 'helene', 'Hélène Aubrée', 'responsable');
  jeton = await ouvrirSession(pool, 'helene');
});
afterAll(() => ecole.arreter());

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
