import { describe, expect, it } from 'vitest';
import { uneCotation } from './cotation.fixture.ts';
import {
  echantillon,
  ouvrirPasserelle,
  repondreJeton,
  repondreJson,
  repondreVide,
  SECRET,
  unNumero,
} from './passerelle.fixture.ts';

const SANS_JETON = { 'WWW-Authenticate': 'Bearer realm="DefaultRealm",error="invalid_request"' };
const demande = repondreJson(echantillon('demande'));
const numero = unNumero();

describe('Jeton PISTE, de bout en bout', () => {
  it('est demandé une fois pour deux cents appels, puis gardé', async () => {
    const { client, jetons, appels } = await ouvrirPasserelle(demande, { limits: { totalTimeoutMs: 20_000 } });
    const lues = await Promise.all(Array.from({ length: 200 }, () => client.getDemande(numero)));
    expect(lues.every(({ ok }) => ok)).toBe(true);
    expect(jetons).toHaveLength(1);
    expect(appels).toHaveLength(200);
    expect(new URLSearchParams(jetons[0]?.corps).get('grant_type')).toBe('client_credentials');
    expect(jetons[0]?.chemin).not.toContain(SECRET);
  });

  it.each([
    ['401', repondreVide(401, { 'WWW-Authenticate': 'Bearer error="invalid_token"' })],
    ['400 et son défi', repondreVide(400, SANS_JETON)],
  ])('refusé par un %s, est renouvelé une fois et l’appel renvoyé une fois, écriture comprise', async (_, refuser) => {
    const passerelle = await ouvrirPasserelle((reponse, rang, appel) => {
      if (rang === 1) return refuser(reponse, rang, appel);
      repondreJson(echantillon('cotation'), 201)(reponse, rang, appel);
    });
    const recue = await passerelle.client.postCotation(numero, uneCotation());
    expect(recue).toMatchObject({ ok: true, value: { tag: 'enregistree' } });
    expect(passerelle.appels.map(({ entetes }) => entetes.authorization)).toEqual([
      'Bearer CANARI-JETON-1',
      'Bearer CANARI-JETON-2',
    ]);
    expect(passerelle.rapports.filter(({ operation }) => operation === 'post-cotation')).toMatchObject([
      { attempt: 1, failure: 'AUTH_TOKEN' },
      { attempt: 2, failure: null, status: 201 },
    ]);
  });

  it('toujours refusé, s’arrête après un renouvellement : jamais de boucle', async () => {
    const { client, appels, jetons } = await ouvrirPasserelle(repondreVide(401));
    expect(await client.getDemande(numero)).toMatchObject({ ok: false, error: { tag: 'AUTH_TOKEN' } });
    expect(appels).toHaveLength(2);
    expect(jetons).toHaveLength(2);
    for (let i = 0; i < 20; i++) await client.getDemande(numero);
    expect(jetons.length).toBeLessThanOrEqual(4);
  });

  it('expiré pour deux cents appels à la fois, se renouvelle une seule fois', async () => {
    const { client, jetons } = await ouvrirPasserelle((reponse, rang, appel) => {
      const perime = appel.entetes.authorization === 'Bearer CANARI-JETON-1';
      (perime ? repondreVide(401) : demande)(reponse, rang, appel);
    });
    const lues = await Promise.all(Array.from({ length: 200 }, () => client.getDemande(numero)));
    expect(lues.every(({ ok }) => ok)).toBe(true);
    expect(jetons).toHaveLength(2);
  });

  it.each([
    ['en nombre', 100, 81_000],
    ['en texte', '100', 81_000],
    ['absente', undefined, 241_000],
    ['illisible', 'bientôt', 241_000],
  ])('de durée %s, sert jusqu’à sa marge de renouvellement', async (_, expires_in, echeanceMs) => {
    let instant = 1_000_000;
    const jeton = repondreJson(JSON.stringify({ access_token: 'CANARI-JETON-x', expires_in }));
    const { client, jetons } = await ouvrirPasserelle(demande, { jeton, now: () => instant });
    await client.getDemande(numero);
    instant += echeanceMs - 2_000;
    expect((await client.getDemande(numero)).ok).toBe(true);
    expect(jetons).toHaveLength(1);
    instant += 2_000;
    await client.getDemande(numero);
    expect(jetons).toHaveLength(2);
  });

  it('refusé au hasard, se renouvelle à chaque fois : aucun appel perdu', async () => {
    const { client, appels, jetons } = await ouvrirPasserelle((reponse, rang, appel) => {
      (rang % 3 === 0 ? repondreVide(401) : demande)(reponse, rang, appel);
    });
    for (let i = 0; i < 20; i++) expect((await client.getDemande(numero)).ok).toBe(true);
    const refus = Math.floor(appels.length / 3);
    expect(refus).toBeGreaterThan(5);
    expect(jetons).toHaveLength(1 + refus);
  });

  it.each([
    [
      'identifiants refusés',
      repondreJson('{"error":"invalid_client","error_description":"Client authentication failed"}', 400),
      'AUTH_CREDENTIALS',
    ],
    ['401', repondreVide(401), 'AUTH_CREDENTIALS'],
    ['403', repondreVide(403), 'ACCESS'],
    ['404', repondreVide(404), 'NOT_FOUND_ROUTE'],
    ['429', repondreVide(429), 'QUOTA'],
    ['503 en HTML', repondreJson('<html>', 503), 'SERVER'],
    ['302', repondreVide(302, { Location: 'http://autre.example/' }), 'UNKNOWN'],
    ['réponse sans jeton', repondreJson('{"token_type":"Bearer"}'), 'CONTRACT'],
    ['page HTML en 200', repondreJson('<html>'), 'CONTRACT'],
  ])('obtenu en échec (%s) : l’appel ne part pas, et l’échec dit que c’est le jeton', async (_, jeton, tag) => {
    const { client, appels, rapports } = await ouvrirPasserelle(demande, { jeton });
    const recue = await client.postCotation(numero, uneCotation());
    expect(recue).toMatchObject({ ok: false, error: { tag, stage: 'jeton', sent: 'non' } });
    expect(appels).toHaveLength(0);
    expect(rapports).toMatchObject([{ operation: 'jeton', failure: tag }]);
    await client.getDemande(numero);
    expect(rapports).toHaveLength(1);
  });

  it('sur un hôte injoignable, est une panne de réseau du jeton', async () => {
    const { client } = await ouvrirPasserelle(demande, { jeton: (reponse) => reponse.socket?.resetAndDestroy() });
    expect(await client.getHealthcheck()).toMatchObject({ error: { tag: 'NETWORK', stage: 'jeton', sent: 'non' } });
  });

  it('court, se renouvelle avant son échéance', async () => {
    let instant = 1_000_000;
    const jeton = repondreJeton;
    const { client, jetons } = await ouvrirPasserelle(demande, { jeton, now: () => instant });
    await client.getDemande(numero);
    instant += 3_541_000;
    await client.getDemande(numero);
    expect(jetons).toHaveLength(2);
  });
});
