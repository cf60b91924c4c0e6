import { createRemoteJWKSet, decodeJwt, jwtVerify } from 'jose';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { demarrerBaseEcole } from '../demarrer.ts';
import {
  CLIENT,
  type Decouverte,
  demandeAutorisation,
  type EssaiProconnect,
  ouvrirProconnect,
  RETOUR,
} from '../essais/ouvrir-proconnect.ts';
import { lireIdentites } from './identites.ts';

let essai: EssaiProconnect;
beforeAll(async () => {
  essai = await ouvrirProconnect();
});
afterAll(() => essai.base.arreter());

describe('ProConnect imité', () => {
  it('publie sa découverte sous le chemin de l’émetteur, en code seul et client_secret_post', () => {
    expect(essai.decouverte.issuer).toBe(essai.base.proconnect);
    expect(essai.decouverte.authorization_endpoint).toBe(`${essai.base.proconnect}/auth`);
    expect(essai.decouverte).toMatchObject({
      response_types_supported: ['code'],
      token_endpoint_auth_methods_supported: ['client_secret_post'],
    });
  });

  it('fait le tour complet : page d’identités, code, jetons signés, userinfo signé, déconnexion', async () => {
    const naviguer = essai.ouvrirNavigateur();
    const agent = lireIdentites().find((i) => i.role === 'agent');
    const { html, retour, statut, jetons } = await essai.connecter(naviguer, agent?.sub ?? '');
    expect(html).toContain('<html lang="fr">');
    expect(html.match(/<button type="submit"/g)).toHaveLength(8);
    expect(retour.searchParams.get('state')).toBe('e'.repeat(32));
    expect(statut).toBe(200);
    expect(jetons).toMatchObject({ token_type: 'Bearer', expires_in: 3600, refresh_token: expect.any(String) });

    const cles = createRemoteJWKSet(new URL(essai.decouverte.jwks_uri));
    const { payload, protectedHeader } = await jwtVerify(jetons.id_token, cles, {
      issuer: essai.base.proconnect,
      audience: CLIENT.client_id,
    });
    expect(protectedHeader.alg).toBe('RS256');
    expect(payload).toMatchObject({ sub: agent?.sub, nonce: 'n'.repeat(32), acr: 'eidas1' });

    const reponse = await fetch(essai.decouverte.userinfo_endpoint, {
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
    const page = await (await naviguer(`${essai.decouverte.end_session_endpoint}?${fin}`)).text();
    const action = /action="([^"]+)"/.exec(page)?.[1] ?? '';
    const xsrf = /name="xsrf" value="([^"]+)"/.exec(page)?.[1] ?? '';
    const sortie = await naviguer(action, { method: 'POST', body: new URLSearchParams({ xsrf, logout: 'yes' }) });
    expect(sortie.headers.get('location')).toBe(`http://127.0.0.1:3000/deconnexion?state=${'s'.repeat(32)}`);
    const silencieuse = await essai.suivre(naviguer, await essai.autoriser(naviguer, { prompt: 'none' }));
    expect(silencieuse.searchParams.get('error')).toBe('login_required');
  });

  it('reconnecte sans page tant que la session dure, si l’application ne force pas prompt=login', async () => {
    const naviguer = essai.ouvrirNavigateur();
    await essai.connecter(naviguer, lireIdentites()[0]?.sub ?? '');
    const retour = await essai.suivre(naviguer, await essai.autoriser(naviguer));
    expect(retour.searchParams.get('code')).toBeTruthy();
  });

  it('reconnaît la personne non habilitée comme les autres : c’est l’application qui refuse', async () => {
    const inconnue = lireIdentites().find((i) => i.role === null);
    const { jetons } = await essai.connecter(essai.ouvrirNavigateur(), inconnue?.sub ?? '');
    expect(decodeJwt(jetons.id_token).sub).toBe(inconnue?.sub);
  });

  it.each([
    ['un paramètre hors liste', { max_age: '3600' }, 'max_age'],
    ['un state trop court', { state: 'court' }, 'state'],
    ['un nonce trop court', { nonce: 'court' }, 'nonce'],
  ])('refuse %s avec Y000400', async (_cas, changements, nom) => {
    const reponse = await essai.autoriser(essai.ouvrirNavigateur(), changements);
    expect(reponse.status).toBe(400);
    const html = await reponse.text();
    expect(html).toContain('Y000400');
    expect(html).toContain(nom);
  });

  it('refuse une adresse de retour non déclarée, sans y renvoyer', async () => {
    const reponse = await essai.autoriser(essai.ouvrirNavigateur(), { redirect_uri: 'http://ailleurs.example/retour' });
    expect([reponse.status, reponse.headers.get('location')]).toEqual([400, null]);
  });

  it('refuse un secret faux, et le schéma Basic', async () => {
    const corps = { grant_type: 'authorization_code', code: 'x', redirect_uri: RETOUR };
    const url = essai.decouverte.token_endpoint;
    const faux = await fetch(url, { method: 'POST', body: new URLSearchParams({ ...corps, ...CLIENT, client_secret: 'faux' }) });
    const authorization = `Basic ${Buffer.from(`${CLIENT.client_id}:${CLIENT.client_secret}`).toString('base64')}`;
    const basic = await fetch(url, { method: 'POST', body: new URLSearchParams(corps), headers: { authorization } });
    expect([faux.status, basic.status]).toEqual([401, 400]);
  });

  it('refuse une déconnexion sans state et une identité inventée', async () => {
    const naviguer = essai.ouvrirNavigateur();
    expect((await naviguer(essai.decouverte.end_session_endpoint)).status).toBe(400);
    const versPage = (await essai.autoriser(naviguer)).headers.get('location') ?? '';
    expect((await naviguer(versPage, { method: 'POST', body: new URLSearchParams({ sub: 'personne' }) })).status).toBe(400);
  });
});

describe('ProConnect sans chemin d’émetteur', () => {
  it('publie ses adresses à la racine et y montre la page d’identités', async () => {
    const autre = await demarrerBaseEcole({ demandes: 1 });
    const publie: Decouverte = await (await fetch(`${autre.proconnect}/.well-known/openid-configuration`)).json();
    expect(publie['authorization_endpoint']).toBe(`http://127.0.0.1:${autre.portProconnect}/auth`);
    const versPage = await fetch(`${publie['authorization_endpoint']}?${demandeAutorisation()}`, { redirect: 'manual' });
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
