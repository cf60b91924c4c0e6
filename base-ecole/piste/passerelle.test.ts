import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Essai, ouvrir } from '../essais/ouvrir.ts';

let essai: Essai;
let maintenant = Date.parse('2026-11-21T09:00:00Z');
beforeAll(async () => {
  essai = await ouvrir({ demandes: 5, quota: '2/s,1000/h', dureeJeton: 60, reelle: () => maintenant });
});
afterAll(() => essai.arreter());

const DEFI = 'Bearer realm="DefaultRealm"';
const brut = (chemin: string, headers: Record<string, string> = {}, method = 'GET') =>
  fetch(`${essai.cotation}${chemin}`, { headers, method });

describe('Passerelle PISTE, dans l’ordre de ses contrôles', () => {
  it('ne connaît pas la route : 404 vide, même sans jeton', async () => {
    const reponse = await brut('/inconnue');
    expect([reponse.status, await reponse.text()]).toEqual([404, '']);
    expect((await fetch(`${essai.piste}/autre/prefixe/demandes`)).status).toBe(404);
  });

  it('ne connaît pas le verbe : 405, avant de regarder le jeton', async () => {
    expect((await brut('/demandes', {}, 'DELETE')).status).toBe(405);
    expect((await brut('/healthcheck', {}, 'POST')).status).toBe(405);
  });

  it.each([
    ['absent', {}],
    ['vide', { authorization: '' }],
    ['d’un autre schéma', { authorization: 'Basic eDp5' }],
  ])('jeton %s : 400, corps vide et défi mesuré', async (_cas, headers) => {
    const reponse = await brut('/healthcheck', headers);
    expect([reponse.status, await reponse.text()]).toEqual([400, '']);
    expect(reponse.headers.get('www-authenticate')).toBe(
      `${DEFI},error="invalid_request",error_description="Unable to find token in the message"`,
    );
  });

  it('jeton inconnu : 401', async () => {
    const reponse = await brut('/healthcheck', { authorization: 'Bearer inventé'.normalize('NFD').replace(/[^\x20-\x7e]/g, '') });
    expect(reponse.status).toBe(401);
    expect(reponse.headers.get('www-authenticate')).toContain('Unable to find the access token in persistent storage.');
  });

  it('application désactivée : 401, avant l’abonnement', async () => {
    const reponse = await essai.appeler('/healthcheck', { client: 'desactivee' });
    expect(reponse.status).toBe(401);
    expect(reponse.headers.get('www-authenticate')).toContain('The client app was not found or is disabled.');
  });

  it('application non abonnée : 403 vide sur tous les chemins, santé comprise', async () => {
    for (const chemin of ['/demandes', '/healthcheck', '/modele-cotation']) {
      const reponse = await essai.appeler(chemin, { client: 'nonAbonnee' });
      expect([reponse.status, await reponse.text()]).toEqual([403, '']);
    }
  });

  it('quota par application : le troisième appel de la seconde est refusé en 429, la seconde suivante passe', async () => {
    maintenant += 1000;
    const statuts = [];
    for (let i = 0; i < 3; i++) statuts.push((await essai.appeler('/healthcheck')).status);
    expect(statuts).toEqual([200, 200, 429]);
    expect((await essai.appeler('/healthcheck', { client: 'rennes' })).status).toBe(200);
    maintenant += 1000;
    expect((await essai.appeler('/healthcheck')).status).toBe(200);
  });

  it('jeton expiré : 401, avant le quota', async () => {
    await essai.jeton();
    maintenant += 61_000;
    const reponse = await essai.appeler('/healthcheck');
    expect(reponse.status).toBe(401);
    expect(reponse.headers.get('www-authenticate')).toContain('The access token expired.');
  });
});
