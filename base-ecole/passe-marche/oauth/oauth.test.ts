import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type EssaiPasseMarche, MARCHE, ouvrirPasseMarche, PRODUCTION, RECETTE } from '../../essais/ouvrir-passe-marche.ts';

let e: EssaiPasseMarche;
let maintenant = Date.now();
beforeAll(async () => {
  e = await ouvrirPasseMarche({}, { reelle: () => maintenant });
});
afterAll(() => e.arreter());

const JUSTE = { grant_type: 'client_credentials', client_id: RECETTE.id, client_secret: RECETTE.secret };
const demander = (champs: Record<string, string>, entetes: Record<string, string> = {}) =>
  fetch(`${e.passeMarche}/oauth/token`, { method: 'POST', headers: entetes, body: new URLSearchParams(champs) });
const obtenir = async (champs: Record<string, string> = {}) => {
  const { access_token } = await (await demander({ ...JUSTE, ...champs })).json();
  return access_token;
};
const creerMarche = (jeton: string) =>
  fetch(`${e.passeMarche}/api/v1/public_markets`, {
    method: 'POST',
    headers: { authorization: `Bearer ${jeton}`, 'content-type': 'application/json' },
    body: JSON.stringify({ public_market: MARCHE }),
  });
const poster = (chemin: string, champs: Record<string, string>) =>
  fetch(`${e.passeMarche}${chemin}`, { method: 'POST', body: new URLSearchParams(champs) });

describe('Jeton de Passe Marché', () => {
  it('est opaque, de 43 signes, pour vingt-quatre heures, à la portée par défaut', async () => {
    const reponse = await demander(JUSTE);
    expect(reponse.status).toBe(200);
    expect(reponse.headers.get('cache-control')).toBe('no-store, no-cache');
    expect(await reponse.json()).toEqual({
      access_token: expect.stringMatching(/^[\w-]{43}$/),
      token_type: 'Bearer',
      expires_in: 86_400,
      scope: 'api_access',
      created_at: Math.floor(maintenant / 1000),
    });
  });

  it.each([
    ['sans type', { grant_type: '' }, 400, 'invalid_request'],
    ['type mot de passe', { grant_type: 'password' }, 400, 'unsupported_grant_type'],
    ['type rafraîchissement', { grant_type: 'refresh_token' }, 400, 'unsupported_grant_type'],
    ['type inventé', { grant_type: 'magie' }, 400, 'unsupported_grant_type'],
    ['portée inconnue', { scope: 'admin' }, 400, 'invalid_scope'],
    ['portée inconnue parmi de bonnes', { scope: 'api_access admin' }, 400, 'invalid_scope'],
    ['client inconnu', { client_id: 'inconnu' }, 401, 'invalid_client'],
    ['secret faux', { client_secret: 'faux' }, 401, 'invalid_client'],
    ['secret absent', { client_secret: '' }, 401, 'invalid_client'],
    [
      'éditeur non autorisé',
      { client_id: 'plateforme-non-autorisee', client_secret: 'demo-non-autorisee-a7c1' },
      401,
      'invalid_client',
    ],
    ['éditeur inactif', { client_id: 'plateforme-inactive', client_secret: 'demo-inactive-3b92' }, 401, 'invalid_client'],
  ])('refuse : %s', async (_, champs, statut, erreur) => {
    const reponse = await demander({ ...JUSTE, ...champs });
    const corps = await reponse.json();
    expect([reponse.status, corps.error]).toEqual([statut, erreur]);
    expect(Object.keys(corps)).toEqual(['error', 'error_description']);
    expect(reponse.headers.get('www-authenticate')).toContain(`error="${erreur}"`);
  });

  it('rend les mêmes octets pour un client inconnu et pour un secret faux', async () => {
    const [inconnu, faux] = [await demander({ ...JUSTE, client_id: 'x' }), await demander({ ...JUSTE, client_secret: 'x' })];
    expect(await inconnu.text()).toBe(await faux.text());
  });

  it('admet le schéma Basic et des identifiants à signes spéciaux', async () => {
    const basic = Buffer.from(`${RECETTE.id}:${RECETTE.secret}`).toString('base64');
    expect((await demander({ grant_type: 'client_credentials' }, { authorization: `Basic ${basic}` })).status).toBe(200);
    const speciaux = { client_id: 'plateforme aux signes spéciaux', client_secret: 's+cr%t & é:=/?' };
    expect((await demander({ ...JUSTE, ...speciaux })).status).toBe(200);
  });

  it('révoque le jeton précédent du même client et des mêmes portées, dans n’importe quel ordre, et lui seul', async () => {
    const [lecture, ancien] = [await obtenir({ scope: 'api_read' }), await obtenir({ scope: 'api_access api_read' })];
    const nouveau = await obtenir({ scope: 'api_read api_access' });
    const refus = await creerMarche(ancien);
    expect([refus.status, await refus.json()]).toEqual([401, { error: 'Not authorized' }]);
    expect(refus.headers.get('www-authenticate')).toMatch(/error="invalid_token".*revoked/);
    expect((await creerMarche(nouveau)).status).toBe(201);
    expect((await creerMarche(lecture)).status).toBe(403);
  });

  it.each(['api_read', 'api_write', 'api_read api_write'])('refuse partout un jeton de portée « %s »', async (scope) => {
    const reponse = await creerMarche(await obtenir({ scope }));
    expect([reponse.status, await reponse.json()]).toEqual([403, { error: 'Forbidden' }]);
    expect(reponse.headers.get('www-authenticate')).toContain('insufficient_scope');
  });

  it('expire au bout de vingt-quatre heures, pas avant', async () => {
    const jeton = await obtenir();
    maintenant += 86_399_000;
    expect((await creerMarche(jeton)).status).toBe(201);
    maintenant += 1000;
    const refus = await creerMarche(jeton);
    expect([refus.status, refus.headers.get('www-authenticate')]).toEqual([401, expect.stringContaining('expired')]);
  });

  it('laisse son jeton à un éditeur désactivé, mais ne lui en donne plus', async () => {
    const jeton = await obtenir();
    await e.admin('editeur', { client_id: RECETTE.id, actif: false });
    expect((await creerMarche(jeton)).status).toBe(201);
    expect((await demander(JUSTE)).status).toBe(401);
    await e.admin('editeur', { client_id: RECETTE.id, actif: true });
  });

  it('se sonde, s’inspecte et se révoque', async () => {
    const jeton = await obtenir();
    const info = await fetch(`${e.passeMarche}/oauth/token/info`, { headers: { authorization: `Bearer ${jeton}` } });
    expect(await info.json()).toMatchObject({ scope: ['api_access'], expires_in: 86_400, application: { uid: RECETTE.id } });
    const clients = { client_id: RECETTE.id, client_secret: RECETTE.secret };
    const inspecter = async (qui: Record<string, string>) => (await poster('/oauth/introspect', { ...qui, token: jeton })).json();
    expect(await inspecter(clients)).toMatchObject({ active: true, scope: 'api_access', client_id: RECETTE.id });
    expect(await inspecter({ client_id: PRODUCTION.id, client_secret: PRODUCTION.secret })).toEqual({ active: false });
    expect((await poster('/oauth/introspect', { token: jeton })).status).toBe(401);
    expect((await poster('/oauth/revoke', { token: jeton })).status).toBe(403);
    expect((await poster('/oauth/revoke', { ...clients, token: jeton })).status).toBe(200);
    expect(await inspecter(clients)).toEqual({ active: false });
    const apres = await fetch(`${e.passeMarche}/oauth/token/info`, { headers: { authorization: `Bearer ${jeton}` } });
    expect(apres.status).toBe(401);
  });

  it('est un JWT sans created_at dans les guides, où la portée de lecture suffit et où les appels sont comptés', async () => {
    await e.admin('profil', { profil: 'guides' });
    const reponse = await demander({ ...JUSTE, scope: 'api_read' });
    const corps = await reponse.json();
    expect(Object.keys(corps)).toEqual(['access_token', 'token_type', 'expires_in', 'scope']);
    expect(corps.access_token.split('.')).toHaveLength(3);
    expect(reponse.headers.get('x-ratelimit-limit')).toBe('60');
    expect((await creerMarche(corps.access_token)).headers.get('x-ratelimit-remaining')).toBe('999');
    const suite = await Promise.all(Array.from({ length: 12 }, () => demander(JUSTE)));
    const trop = suite.find(({ status }) => status === 429);
    expect(await trop?.json()).toEqual({ error: 'Rate limit exceeded', retry_after: 3600 });
    await e.admin('profil', { profil: 'code' });
  });
});
