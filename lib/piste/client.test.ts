import { describe, expect, it } from 'vitest';
import { uneCotation } from './cotation.fixture.ts';
import { echantillon, ouvrirPasserelle, PREFIXE, repondreJson, unNumero } from './passerelle.fixture.ts';

const numero = unNumero();
const lire = (nom: string): unknown => JSON.parse(echantillon(nom));

describe('Client de l’API Cotation', () => {
  it('porte jeton, corrélation et format sur chaque requête, sans demander de compression', async () => {
    const { client, appels } = await ouvrirPasserelle(repondreJson(echantillon('cotation'), 201));
    await client.postCotation(numero, uneCotation(), { correlation: '11111111-1111-4111-8111-111111111111' });
    expect(appels[0]).toMatchObject({
      methode: 'POST',
      chemin: `${PREFIXE}/demandes/${numero}/cotation`,
      entetes: {
        accept: 'application/json',
        authorization: 'Bearer CANARI-JETON-1',
        'content-type': 'application/json; charset=utf-8',
        'user-agent': 'supervision-cotation/essai',
        'x-correlation-id': '11111111-1111-4111-8111-111111111111',
      },
    });
    expect(appels[0]?.entetes['accept-encoding']).toBeUndefined();
  });

  it('envoie le corps du contrat, sans la preuve vue par l’agent', async () => {
    const { client, appels } = await ouvrirPasserelle(repondreJson(echantillon('cotation'), 201));
    const recue = await client.postCotation(numero, uneCotation());
    expect(JSON.parse(appels[0]?.corps ?? '')).toEqual(lire('corps-cotation'));
    expect(recue).toMatchObject({
      ok: true,
      value: {
        tag: 'enregistree',
        cotation: { points: 85, dateCotation: '2022-11-15T10:15:00.000Z', motif: 'correction-manuelle' },
      },
    });
  });

  it.each([200, 201, 204])('tient tout 2xx sans corps (%s) pour un succès d’envoi', async (status) => {
    const { client } = await ouvrirPasserelle((reponse) => reponse.writeHead(status).end());
    expect(await client.postCotation(numero, uneCotation())).toEqual({ ok: true, value: { tag: 'accusee' } });
  });

  it('lit la cotation en vigueur', async () => {
    const { client } = await ouvrirPasserelle(repondreJson(echantillon('cotation')));
    expect(await client.getCotation(numero)).toMatchObject({
      ok: true,
      value: {
        tag: 'cotee',
        cotation: {
          numero,
          dateEnregistrement: '2022-11-15T10:15:01.000Z',
          lieux: [{ place: { rang: 12, sur: 340 } }, { place: null }],
        },
      },
    });
  });

  it('distingue une demande jamais cotée d’une demande inconnue', async () => {
    const erreur = (code: string) => repondreJson(JSON.stringify({ code, message: 'absente' }), 404);
    const jamais = await ouvrirPasserelle(erreur('ERRCOTCAL9010'));
    expect(await jamais.client.getCotation(numero)).toEqual({ ok: true, value: { tag: 'jamais-cotee' } });
    expect(jamais.rapports.at(-1)).toMatchObject({ operation: 'get-cotation', status: 404, failure: null });
    const inconnue = await ouvrirPasserelle(erreur('ERRCOTNUM9002'));
    expect(await inconnue.client.getCotation(numero)).toMatchObject({ ok: false, error: { tag: 'NOT_FOUND' } });
  });

  it('lit les modèles et la santé', async () => {
    const modele = await ouvrirPasserelle(repondreJson(echantillon('modele')));
    expect(await modele.client.getModele()).toMatchObject({
      ok: true,
      value: [
        {
          siren: '243500139',
          population: 'primo',
          criteres: [{ bornes: { min: 0, max: 40 } }, { paliers: [{ min: null, max: 11 }, { min: 12 }] }],
        },
      ],
    });
    const sante = await ouvrirPasserelle(repondreJson(echantillon('healthcheck')));
    expect(await sante.client.getHealthcheck()).toEqual({ ok: true, value: { tag: 'disponible', version: '1.2.0' } });
  });

  it.each([
    [
      'un 2xx sans corps',
      (reponse: { end: () => unknown }) => reponse.end(),
      { ok: true, value: { tag: 'disponible', version: null } },
    ],
    ['un autre statut', repondreJson('{"statut":"DEGRADE"}'), { ok: true, value: { tag: 'degradee', statut: 'DEGRADE' } }],
  ])('santé : comprend %s', async (_, api, attendu) => {
    const { client } = await ouvrirPasserelle(api);
    expect(await client.getHealthcheck()).toEqual(attendu);
  });

  it('ne prend pas une page HTML pour la santé de l’application', async () => {
    const { client } = await ouvrirPasserelle(repondreJson('<html>maintenance</html>'));
    expect(await client.getHealthcheck()).toMatchObject({ ok: false, error: { tag: 'CONTRACT' } });
  });

  it('reprend une lecture en panne passagère, avec un compte rendu par essai', async () => {
    const { client, rapports } = await ouvrirPasserelle(
      (reponse, rang, appel) => {
        if (rang < 3) reponse.writeHead(503).end();
        else repondreJson(echantillon('demande'))(reponse, rang, appel);
      },
      { retryReads: { maxAttempts: 3, maxDelayMs: 100 } },
    );
    expect((await client.getDemande(numero)).ok).toBe(true);
    expect(rapports.filter(({ operation }) => operation === 'get-demande')).toMatchObject([
      { attempt: 1, failure: 'SERVER' },
      { attempt: 2, failure: 'SERVER' },
      { attempt: 3, failure: null },
    ]);
    expect(new Set(rapports.slice(1).map(({ correlation }) => correlation)).size).toBe(1);
  });

  it('ne fait pas attendre une lecture au-delà de sa limite', async () => {
    const { client, appels } = await ouvrirPasserelle((reponse) => reponse.writeHead(429, { 'Retry-After': '60' }).end(), {
      retryReads: { maxAttempts: 3, maxDelayMs: 100 },
    });
    expect(await client.getDemande(numero)).toMatchObject({ ok: false, error: { tag: 'QUOTA', retryAfterMs: 60_000 } });
    expect(appels).toHaveLength(1);
  });

  it('ouvre le disjoncteur après cinq pannes et n’appelle plus', async () => {
    const { client, appels, rapports } = await ouvrirPasserelle((reponse) => reponse.writeHead(500).end());
    for (let i = 0; i < 5; i++) await client.getDemande(numero);
    const refusee = await client.getDemande(numero);
    expect(refusee).toMatchObject({ ok: false, error: { tag: 'NON_TENTE', reason: 'disjoncteur' } });
    expect(appels).toHaveLength(5);
    expect(rapports.filter(({ operation }) => operation === 'get-demande')).toHaveLength(5);
  });

  it('abandonné juste avant l’envoi, ne part pas, ne se raconte pas, et n’efface aucune panne passée', async () => {
    let tour = (): void => {};
    const throttle = { acquire: () => (tour(), true) };
    const { client, appels, rapports } = await ouvrirPasserelle((reponse) => reponse.writeHead(500).end(), { throttle });
    for (let i = 0; i < 4; i++) await client.getDemande(numero);
    const abandon = new AbortController();
    tour = () => abandon.abort();
    const avant = rapports.length;
    expect(await client.getDemande(numero, { signal: abandon.signal })).toMatchObject({
      error: { tag: 'NON_TENTE', reason: 'abandon' },
    });
    expect([appels.length, rapports.length]).toEqual([4, avant]);
    tour = () => {};
    await client.getDemande(numero);
    expect(await client.getDemande(numero)).toMatchObject({ error: { tag: 'NON_TENTE', reason: 'disjoncteur' } });
  });

  it('attend avant de reprendre une lecture ; abandonné dans l’attente, rend la panne sans la reprendre', async () => {
    const reglages = { random: () => 1, retryReads: { maxAttempts: 2, maxDelayMs: 1_000 } };
    const { client, appels } = await ouvrirPasserelle((reponse) => reponse.writeHead(503).end(), reglages);
    await client.getHealthcheck();
    const debut = performance.now();
    await client.getDemande(numero);
    expect(performance.now() - debut).toBeGreaterThan(200);
    const avant = appels.length;
    const signal = AbortSignal.timeout(100);
    expect(await client.getDemande(numero, { signal })).toMatchObject({ error: { tag: 'SERVER' } });
    expect(appels).toHaveLength(avant + 1);
  });

  it('s’abandonne : rien n’est parti, aucun compte rendu', async () => {
    const { client, appels, rapports } = await ouvrirPasserelle(repondreJson('{}'));
    const signal = AbortSignal.abort();
    expect(await client.getDemande(numero, { signal })).toMatchObject({ error: { tag: 'NON_TENTE', reason: 'abandon' } });
    expect([...appels, ...rapports]).toEqual([]);
  });
});
