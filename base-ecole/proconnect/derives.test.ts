import { decodeJwt } from 'jose';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { demandeAutorisation, type EssaiProconnect, ouvrirProconnect } from '../essais/ouvrir-proconnect.ts';
import { lireIdentites } from './identites.ts';

let essai: EssaiProconnect;
beforeAll(async () => {
  essai = await ouvrirProconnect();
});
afterAll(() => essai.base.arreter());

describe('Dérives commandées de ProConnect', () => {
  const regler = (corps: object) =>
    fetch(`${essai.base.piste}/__base-ecole__/proconnect`, { method: 'POST', body: JSON.stringify(corps) });
  afterEach(() => regler({}));

  it.each([
    ['decouverte', () => `${essai.base.proconnect}/.well-known/openid-configuration`],
    ['autorisation', () => `${essai.decouverte.authorization_endpoint}?${demandeAutorisation()}`],
    ['jeton', () => essai.decouverte.token_endpoint],
    ['userinfo', () => essai.decouverte.userinfo_endpoint],
    ['cles', () => essai.decouverte.jwks_uri],
    ['deconnexion', () => `${essai.decouverte.end_session_endpoint}?state=x`],
  ])('panne de %s : 503, puis retour', async (point, adresse) => {
    await regler({ pannes: [point] });
    expect((await fetch(adresse(), { redirect: 'manual' })).status).toBe(503);
    await regler({});
    expect((await fetch(adresse(), { redirect: 'manual' })).status).not.toBe(503);
  });

  it('rend un autre niveau d’authentification, retire ou change des champs du userinfo', async () => {
    await regler({ acr: 'eidas0', claims: { siret: null, email: 'autre@mairie.example', roles: [] } });
    const { jetons } = await essai.connecter(essai.ouvrirNavigateur(), lireIdentites()[0]?.sub ?? '');
    expect(decodeJwt(jetons.id_token)['acr']).toBe('eidas0');
    const reponse = await fetch(essai.decouverte.userinfo_endpoint, {
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
