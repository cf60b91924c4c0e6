import { createRemoteJWKSet, jwtVerify } from 'jose';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CLIENTS, type Essai, ouvrir } from '../essais/ouvrir.ts';

const [id, secret] = CLIENTS.demo;
let essai: Essai;
beforeAll(async () => {
  essai = await ouvrir({ demandes: 1 });
});
afterAll(() => essai.arreter());

const demander = (corps: Record<string, string>, headers: Record<string, string> = {}, origine = essai.piste) =>
  fetch(`${origine}/api/oauth/token`, { method: 'POST', body: new URLSearchParams(corps), headers });

describe('Jeton PISTE', () => {
  it('accepte les identifiants dans le formulaire et rend toujours la même portée', async () => {
    const reponse = await demander({ grant_type: 'client_credentials', client_id: id, client_secret: secret, scope: 'openid' });
    expect(reponse.status).toBe(200);
    expect(await reponse.json()).toMatchObject({ token_type: 'Bearer', expires_in: 3600, scope: 'openid resource.READ' });
  });

  it('accepte les identifiants en Basic', async () => {
    const authorization = `Basic ${Buffer.from(`${id}:${secret}`).toString('base64')}`;
    expect((await demander({ grant_type: 'client_credentials' }, { authorization })).status).toBe(200);
  });

  it('répond les mêmes octets à un client inconnu et à un secret faux', async () => {
    const inconnu = await demander({ grant_type: 'client_credentials', client_id: 'personne', client_secret: secret });
    const faux = await demander({ grant_type: 'client_credentials', client_id: id, client_secret: 'faux' });
    expect([inconnu.status, faux.status]).toEqual([400, 400]);
    const textes = [await inconnu.text(), await faux.text()];
    expect(textes[0]).toBe(textes[1]);
    expect(JSON.parse(textes[0] ?? '')).toEqual({ error: 'invalid_client', error_description: 'Client authentication failed' });
  });

  it.each([
    ['unsupported_grant_type', { grant_type: 'password' }],
    ['unsupported_grant_type', {}],
    ['invalid_scope', { grant_type: 'client_credentials', scope: 'openid tout' }],
  ])('refuse avec %s', async (error, corps) => {
    const reponse = await demander({ client_id: id, client_secret: secret, ...corps });
    expect(reponse.status).toBe(400);
    expect(await reponse.json()).toMatchObject({ error });
  });

  it('signe ses jetons en RS256 avec la clé publiée', async () => {
    const cles = createRemoteJWKSet(new URL(`${essai.piste}/api/oauth/jwks`));
    const { payload, protectedHeader } = await jwtVerify(await essai.jeton(), cles);
    expect(protectedHeader.alg).toBe('RS256');
    expect(payload['client_id']).toBe(id);
  });

  it('rend sur demande un jeton opaque de 54 caractères, de la durée réglée', async () => {
    const autre = await ouvrir({ demandes: 1, jeton: 'opaque', dureeJeton: 90 });
    const corps = await (
      await demander({ grant_type: 'client_credentials', client_id: id, client_secret: secret }, {}, autre.piste)
    ).json();
    await autre.arreter();
    expect(corps.access_token).toMatch(/^[A-Za-z0-9]{54}$/);
    expect(corps.expires_in).toBe(90);
  });

  it('n’ouvre le jeton qu’au verbe POST', async () => {
    expect((await fetch(`${essai.piste}/api/oauth/token`)).status).toBe(405);
  });
});
