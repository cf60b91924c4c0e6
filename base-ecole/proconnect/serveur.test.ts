import { createHash, randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { createRemoteJWKSet, decodeJwt, jwtVerify } from 'jose';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type BaseEcole, demarrerBaseEcole } from '../demarrer.ts';
import { lireIdentites } from './identites.ts';

const RETOUR = 'http://127.0.0.1:3000/api/auth/callback/proconnect';
const CLIENT = { client_id: 'supervision-cotation', client_secret: 'demo-proconnect-3e8a1f5c7b' };
type Decouverte = Record<string, string> & { issuer: string };

let base: BaseEcole;
let decouverte: Decouverte;
beforeAll(async () => {
  const portProconnect = await portLibre();
  const issuer = `http://127.0.0.1:${portProconnect}/api/v2`;
  base = await demarrerBaseEcole({ demandes: 1, portProconnect, admin: true, proconnect: { issuer } });
  decouverte = await (await fetch(`${base.proconnect}/.well-known/openid-configuration`)).json();
});
afterAll(() => base.arreter());

/** L'émetteur se choisit avant l'écoute : le port vient du système. */
async function portLibre(): Promise<number> {
  const serveur = createServer().listen(0, '127.0.0.1');
  await once(serveur, 'listening');
  const adresse = serveur.address();
  serveur.close();
  await once(serveur, 'close');
  return typeof adresse === 'object' && adresse ? adresse.port : 0;
}

/** Navigateur réduit à ce qu'il faut : des cookies, et aucune redirection suivie sans qu'on le demande. */
function ouvrirNavigateur() {
  const cookies = new Map<string, string>();
  return async (url: string, options: Pick<RequestInit, 'method' | 'body'> = {}): Promise<Response> => {
    const cookie = [...cookies].map(([nom, valeur]) => `${nom}=${valeur}`).join('; ');
    const reponse = await fetch(new URL(url, base.proconnect), {
      ...options,
      redirect: 'manual',
      headers: { cookie },
    });
    for (const ligne of reponse.headers.getSetCookie()) {
      const [, nom = '', valeur = ''] = /^([^=]+)=([^;]*)/.exec(ligne) ?? [];
      if (valeur) cookies.set(nom, valeur);
      else cookies.delete(nom);
    }
    return reponse;
  };
}
type Navigateur = ReturnType<typeof ouvrirNavigateur>;

const suivre = async (naviguer: Navigateur, reponse: Response): Promise<string> => {
  let adresse = reponse.headers.get('location') ?? '';
  while (adresse && !adresse.startsWith('http://127.0.0.1:3000/'))
    adresse = (await naviguer(adresse)).headers.get('location') ?? '';
  return adresse;
};

const verificateur = randomBytes(32).toString('base64url');
const demande = (changements: Record<string, string> = {}) =>
  new URLSearchParams({
    client_id: CLIENT.client_id,
    response_type: 'code',
    scope: 'openid given_name usual_name email uid siret idp_id organization_label roles',
    redirect_uri: RETOUR,
    state: 'e'.repeat(32),
    nonce: 'n'.repeat(32),
    acr_values: 'eidas1',
    code_challenge: createHash('sha256').update(verificateur).digest('base64url'),
    code_challenge_method: 'S256',
    ...changements,
  });
const autoriser = (naviguer: Navigateur, changements?: Record<string, string>) =>
  naviguer(`${decouverte['authorization_endpoint']}?${demande(changements)}`);

async function connecter(naviguer: Navigateur, sub: string) {
  const versPage = (await autoriser(naviguer, { prompt: 'login' })).headers.get('location') ?? '';
  const html = await (await naviguer(versPage)).text();
  const retour = new URL(
    await suivre(naviguer, await naviguer(versPage, { method: 'POST', body: new URLSearchParams({ sub }) })),
  );
  const echange = {
    ...CLIENT,
    grant_type: 'authorization_code',
    code: retour.searchParams.get('code') ?? '',
    redirect_uri: RETOUR,
  };
  const reponse = await fetch(decouverte['token_endpoint'] ?? '', {
    method: 'POST',
    body: new URLSearchParams({ ...echange, code_verifier: verificateur }),
  });
  return { html, retour, statut: reponse.status, jetons: await reponse.json() };
}

describe('ProConnect imité', () => {
  it('publie sa découverte sous le chemin de l’émetteur, en code seul et client_secret_post', () => {
    expect(decouverte.issuer).toBe(base.proconnect);
    expect(decouverte['authorization_endpoint']).toBe(`${base.proconnect}/auth`);
    expect(decouverte).toMatchObject({
      response_types_supported: ['code'],
      token_endpoint_auth_methods_supported: ['client_secret_post'],
    });
  });

  it('fait le tour complet : page d’identités, code, jetons signés, userinfo signé, déconnexion', async () => {
    const naviguer = ouvrirNavigateur();
    const agent = lireIdentites().find((i) => i.role === 'agent');
    const { html, retour, statut, jetons } = await connecter(naviguer, agent?.sub ?? '');
    expect(html).toContain('<html lang="fr">');
    expect(html.match(/<button type="submit"/g)).toHaveLength(8);
    expect(retour.searchParams.get('state')).toBe('e'.repeat(32));
    expect(statut).toBe(200);
    expect(jetons).toMatchObject({ token_type: 'Bearer', expires_in: 3600, refresh_token: expect.any(String) });

    const cles = createRemoteJWKSet(new URL(decouverte['jwks_uri'] ?? ''));
    const { payload, protectedHeader } = await jwtVerify(jetons.id_token, cles, {
      issuer: base.proconnect,
      audience: CLIENT.client_id,
    });
    expect(protectedHeader.alg).toBe('RS256');
    expect(payload).toMatchObject({ sub: agent?.sub, nonce: 'n'.repeat(32), acr: 'eidas1' });

    const reponse = await fetch(decouverte['userinfo_endpoint'] ?? '', {
      headers: { authorization: `Bearer ${jetons.access_token}` },
    });
    expect(reponse.headers.get('content-type')).toContain('application/jwt');
    const infos = (await jwtVerify(await reponse.text(), cles)).payload;
    const { role: _role, territoires: _territoires, ...claims } = agent ?? { role: null, territoires: [] };
    expect(infos).toMatchObject({ ...claims, idp_id: expect.any(String), roles: expect.any(Array) });
    expect(infos).not.toHaveProperty('territoires');

    const fin = new URLSearchParams({
      id_token_hint: jetons.id_token,
      post_logout_redirect_uri: 'http://127.0.0.1:3000/deconnexion',
      state: 's'.repeat(32),
    });
    const page = await (await naviguer(`${decouverte['end_session_endpoint']}?${fin}`)).text();
    const action = /action="([^"]+)"/.exec(page)?.[1] ?? '';
    const xsrf = /name="xsrf" value="([^"]+)"/.exec(page)?.[1] ?? '';
    const sortie = await naviguer(action, { method: 'POST', body: new URLSearchParams({ xsrf, logout: 'yes' }) });
    expect(sortie.headers.get('location')).toBe(`http://127.0.0.1:3000/deconnexion?state=${'s'.repeat(32)}`);
    const silencieuse = new URL(await suivre(naviguer, await autoriser(naviguer, { prompt: 'none' })));
    expect(silencieuse.searchParams.get('error')).toBe('login_required');
  });

  it('reconnecte sans page tant que la session dure, si l’application ne force pas prompt=login', async () => {
    const naviguer = ouvrirNavigateur();
    await connecter(naviguer, lireIdentites()[0]?.sub ?? '');
    const retour = new URL(await suivre(naviguer, await autoriser(naviguer)));
    expect(retour.searchParams.get('code')).toBeTruthy();
  });

  it('reconnaît la personne non habilitée comme les autres : c’est l’application qui refuse', async () => {
    const inconnue = lireIdentites().find((i) => i.role === null);
    const { jetons } = await connecter(ouvrirNavigateur(), inconnue?.sub ?? '');
    expect(decodeJwt(jetons.id_token).sub).toBe(inconnue?.sub);
  });

  it.each([
    ['un paramètre hors liste', { max_age: '3600' }, 'max_age'],
    ['un state trop court', { state: 'court' }, 'state'],
    ['un nonce trop court', { nonce: 'court' }, 'nonce'],
  ])('refuse %s avec Y000400', async (_cas, changements, nom) => {
    const reponse = await autoriser(ouvrirNavigateur(), changements);
    expect(reponse.status).toBe(400);
    const html = await reponse.text();
    expect(html).toContain('Y000400');
    expect(html).toContain(nom);
  });

  it('refuse une adresse de retour non déclarée, sans y renvoyer', async () => {
    const reponse = await autoriser(ouvrirNavigateur(), { redirect_uri: 'http://ailleurs.example/retour' });
    expect([reponse.status, reponse.headers.get('location')]).toEqual([400, null]);
  });

  it('refuse un secret faux, et le schéma Basic', async () => {
    const corps = { grant_type: 'authorization_code', code: 'x', redirect_uri: RETOUR };
    const url = decouverte['token_endpoint'] ?? '';
    const faux = await fetch(url, { method: 'POST', body: new URLSearchParams({ ...corps, ...CLIENT, client_secret: 'faux' }) });
    const authorization = `Basic ${Buffer.from(`${CLIENT.client_id}:${CLIENT.client_secret}`).toString('base64')}`;
    const basic = await fetch(url, { method: 'POST', body: new URLSearchParams(corps), headers: { authorization } });
    expect([faux.status, basic.status]).toEqual([401, 400]);
  });

  it('refuse une déconnexion sans state et une identité inventée', async () => {
    const naviguer = ouvrirNavigateur();
    expect((await naviguer(decouverte['end_session_endpoint'] ?? '')).status).toBe(400);
    const versPage = (await autoriser(naviguer)).headers.get('location') ?? '';
    expect((await naviguer(versPage, { method: 'POST', body: new URLSearchParams({ sub: 'personne' }) })).status).toBe(400);
  });
});

describe('Dérives commandées de ProConnect', () => {
  const regler = (corps: object) =>
    fetch(`${base.piste}/__base-ecole__/proconnect`, { method: 'POST', body: JSON.stringify(corps) });
  afterEach(() => regler({}));

  it.each([
    ['decouverte', () => `${base.proconnect}/.well-known/openid-configuration`],
    ['autorisation', () => `${decouverte['authorization_endpoint']}?${demande()}`],
    ['jeton', () => decouverte['token_endpoint'] ?? ''],
    ['userinfo', () => decouverte['userinfo_endpoint'] ?? ''],
    ['cles', () => decouverte['jwks_uri'] ?? ''],
    ['deconnexion', () => `${decouverte['end_session_endpoint']}?state=x`],
  ])('panne de %s : 503, puis retour', async (point, adresse) => {
    await regler({ pannes: [point] });
    expect((await fetch(adresse(), { redirect: 'manual' })).status).toBe(503);
    await regler({});
    expect((await fetch(adresse(), { redirect: 'manual' })).status).not.toBe(503);
  });

  it('rend un autre niveau d’authentification, retire ou change des champs du userinfo', async () => {
    await regler({ acr: 'eidas0', claims: { siret: null, email: 'autre@mairie.example', roles: [] } });
    const { jetons } = await connecter(ouvrirNavigateur(), lireIdentites()[0]?.sub ?? '');
    expect(decodeJwt(jetons.id_token)['acr']).toBe('eidas0');
    const reponse = await fetch(decouverte['userinfo_endpoint'] ?? '', {
      headers: { authorization: `Bearer ${jetons.access_token}` },
    });
    const infos = decodeJwt(await reponse.text());
    expect(infos).toMatchObject({ email: 'autre@mairie.example', roles: [] });
    expect(infos).not.toHaveProperty('siret');
  });

  it('refuse un point inconnu en donnant la liste', async () => {
    const reponse = await regler({ pannes: ['tout'] });
    expect(reponse.status).toBe(422);
    expect((await reponse.json()).erreurs[0].message).toContain('decouverte, autorisation');
  });
});

describe('ProConnect sans chemin d’émetteur', () => {
  it('publie ses adresses à la racine et y montre la page d’identités', async () => {
    const autre = await demarrerBaseEcole({ demandes: 1 });
    const publie: Decouverte = await (await fetch(`${autre.proconnect}/.well-known/openid-configuration`)).json();
    expect(publie['authorization_endpoint']).toBe(`http://127.0.0.1:${autre.portProconnect}/auth`);
    const versPage = await fetch(`${publie['authorization_endpoint']}?${demande()}`, { redirect: 'manual' });
    expect(versPage.headers.get('location')).toMatch(/^\/interaction\//);
    await autre.arreter();
  });
});

describe('Identités de test', () => {
  it('sont huit : chaque rôle, agent et responsable sur deux territoires, une personne non habilitée', () => {
    const resume = lireIdentites().map(({ role, territoires }) => `${role} ${territoires.join('+')}`);
    expect(resume).toEqual([
      'lecteur 243500139',
      'agent 243500139',
      'responsable 243500139',
      'agent 243500774',
      'responsable 243500774',
      'support 243500139+243500774',
      'administrateur 243500139+243500774',
      'null ',
    ]);
  });

  it('ont un sub et une adresse uniques, dans un domaine réservé, et un SIRET de 14 chiffres', () => {
    const identites = lireIdentites();
    expect(new Set(identites.map((i) => i.sub)).size).toBe(8);
    expect(new Set(identites.map((i) => i.email)).size).toBe(8);
    for (const { email, siret } of identites) expect([email.endsWith('.example'), /^\d{14}$/.test(siret)]).toEqual([true, true]);
  });
});
