import { describe, expect, it } from 'vitest';
import type { FailureClass } from '../remote/failure.ts';
import { uneCotation } from './cotation.fixture.ts';
import { echantillon, ouvrirPasserelle, repondreJson, repondreVide, SECRET, unNumero } from './passerelle.fixture.ts';

type Api = Parameters<typeof ouvrirPasserelle>[0];
const numero = unNumero();
const avecCode = (code: string, status: number): Api => repondreJson(JSON.stringify({ code, message: 'refus' }), status);
const HTML = '<!doctype html><html><body>Service indisponible</body></html>';
const enHtml = (status: number): Api => repondreJson(HTML, status, { 'Content-Type': 'text/html' });
const demande = JSON.parse(echantillon('demande'));

const PANNES: readonly [string, FailureClass, Api][] = [
  ['401', 'AUTH_TOKEN', repondreVide(401)],
  ['400 vide avec défi', 'AUTH_TOKEN', repondreVide(400, { 'WWW-Authenticate': 'Bearer realm="DefaultRealm"' })],
  ['400 vide sans défi', 'UNKNOWN', repondreVide(400)],
  ['400 avec code', 'VALIDATION', avecCode('ERRCOTNUM9001', 400)],
  ['403 vide', 'ACCESS', repondreVide(403)],
  ['403 de portée', 'ACCESS', repondreVide(403, { 'WWW-Authenticate': 'Bearer error="insufficient_scope"' })],
  ['403 d’habilitation', 'PROFILE', avecCode('ERRCOTHAB9002', 403)],
  ['404 vide', 'NOT_FOUND_ROUTE', repondreVide(404)],
  ['404 en JSON sans code SNE', 'NOT_FOUND_ROUTE', repondreJson('{"error":"not_found"}', 404)],
  ['404 dont le JSON est coupé avant son code', 'UNKNOWN', repondreJson('{"code":"ERRC', 404)],
  ['404 avec code', 'NOT_FOUND', avecCode('ERRCOTNUM9002', 404)],
  [
    '404 dont le code est caché dans un autre JSON',
    'NOT_FOUND',
    repondreJson('{"fault":{"detail":["ERRCOTNUM9002 absente"]}}', 404),
  ],
  ['405', 'NOT_FOUND_ROUTE', repondreVide(405)],
  ['409', 'CONFLICT', avecCode('ERRCOTCAL9009', 409)],
  ['416 avec code', 'VALIDATION', avecCode('ERRCOTLST9003', 416)],
  ['422 en tableau', 'VALIDATION', repondreJson('[{"code":"ERRCOTCAL9003","champ":"criteres[0].code"}]', 422)],
  ['422 en HTML', 'UNKNOWN', enHtml(422)],
  ['423', 'QUOTA', repondreVide(423)],
  ['429', 'QUOTA', repondreVide(429)],
  ['500 en HTML', 'SERVER', enHtml(500)],
  ['502 vide', 'SERVER', repondreVide(502)],
  ['503 avec code', 'SERVER', avecCode('ERRCOTTEC9002', 503)],
  ['504', 'SERVER', repondreVide(504)],
  ['302 vers un autre hôte', 'UNKNOWN', repondreVide(302, { Location: 'http://autre.example/' })],
  ['HTML en 200', 'CONTRACT', enHtml(200)],
  ['JSON tronqué', 'CONTRACT', repondreJson(echantillon('demande').slice(0, 500))],
  ['JSON d’une autre forme', 'CONTRACT', repondreJson('{"resultat":"ok"}')],
  ['null où un objet était attendu', 'CONTRACT', repondreJson(JSON.stringify({ ...demande, guichet: null }))],
  ['nombre au-delà de 2^53', 'CONTRACT', repondreJson(JSON.stringify({ ...demande, nb_personnes_a_loger: 2 ** 60 }))],
  ['date impossible', 'CONTRACT', repondreJson(JSON.stringify({ ...demande, date_depot: '2022-02-30' }))],
  ['corps compressé non demandé', 'CONTRACT', (reponse) => reponse.end(Buffer.from('1f8b0800000000000003', 'hex'))],
  ['coupure avant la réponse', 'NETWORK', (reponse) => reponse.socket?.resetAndDestroy()],
  ['silence', 'TIMEOUT', () => {}],
  [
    'corps qui s’arrête à 90 %',
    'TIMEOUT',
    (reponse) => reponse.writeHead(200, { 'Content-Length': 1_000 }).write('x'.repeat(900)),
  ],
  ['corps sans fin', 'CONTRACT', (reponse) => reponse.writeHead(200).end(Buffer.alloc(400_000, ' '))],
];

describe('Pannes du partenaire', () => {
  it.each(PANNES)('%s : %s, sur une lecture', async (_, tag, api) => {
    const { client, rapports } = await ouvrirPasserelle(api, { limits: { totalTimeoutMs: 300, maxBodyBytes: 200_000 } });
    const lue = await client.getDemande(numero);
    expect(lue).toMatchObject({ ok: false, error: { tag, stage: 'appel' } });
    expect(rapports.at(-1)).toMatchObject({ operation: 'get-demande', failure: tag, route: '/demandes/{num_unique}' });
  });

  it.each(PANNES.filter(([, tag]) => tag !== 'AUTH_TOKEN'))('%s : une cotation part une seule fois', async (_, tag, api) => {
    const { client, appels } = await ouvrirPasserelle(api, {
      limits: { totalTimeoutMs: 300, maxBodyBytes: 200_000 },
      retryReads: { maxAttempts: 5, maxDelayMs: 1_000 },
    });
    expect(await client.postCotation(numero, uneCotation())).toMatchObject({ ok: false, error: { tag } });
    expect(appels).toHaveLength(1);
  });

  it('un corps coupé au plafond n’est pas lu, même si son début se suffit', async () => {
    const entier = echantillon('demande');
    const { client } = await ouvrirPasserelle(repondreJson(entier + ' '.repeat(10_000)), {
      limits: { maxBodyBytes: entier.length + 100 },
    });
    expect(await client.getDemande(numero)).toMatchObject({
      error: { tag: 'CONTRACT', detail: 'corps trop long, lecture coupée' },
    });
  });

  it('rend les erreurs de champ du SNE', async () => {
    const { client } = await ouvrirPasserelle(repondreJson(echantillon('erreur-validation'), 422));
    const recue = await client.postCotation(numero, uneCotation());
    expect(recue).toMatchObject({
      error: {
        tag: 'VALIDATION',
        answer: { errors: [{ code: 'ERRCOTCAL0004' }, { code: 'ERRCOTCAL9003', champ: 'criteres[2].code' }] },
      },
    });
  });

  it('une réponse au sujet d’une autre demande est une alerte d’intégrité', async () => {
    const autre = unNumero('974012300000100042');
    const lecture = await ouvrirPasserelle(repondreJson(echantillon('demande')));
    expect(await lecture.client.getDemande(autre)).toMatchObject({ error: { tag: 'CONTRACT', integrity: true } });
    const cotation = await ouvrirPasserelle(repondreJson(echantillon('cotation')));
    expect(await cotation.client.getCotation(autre)).toMatchObject({ error: { tag: 'CONTRACT', integrity: true } });
    expect(await cotation.client.postCotation(autre, uneCotation())).toMatchObject({
      error: { tag: 'CONTRACT', integrity: true },
    });
  });

  it('des clés de prototype ne polluent rien', async () => {
    const hostile = echantillon('demande').replace('{', '{"__proto__":{"pollue":1},"constructor":{"prototype":{"pollue":1}},');
    const { client } = await ouvrirPasserelle(repondreJson(hostile));
    const lue = await client.getDemande(numero);
    expect(lue.ok).toBe(true);
    expect('pollue' in {}).toBe(false);
    expect(lue.ok && 'pollue' in lue.value).toBe(false);
  });

  it('aucun compte rendu, aucun échec ne porte de jeton, de secret ni d’identité', async () => {
    const bavard: Api = (reponse, rang, appel) => {
      const echo = {
        ...demande,
        num_unique: 'x',
        recu: appel.entetes.authorization,
        secret_recu: SECRET,
        libre: `refus pour ${numero}`,
      };
      repondreJson(JSON.stringify(echo), rang === 1 ? 500 : 200)(reponse, rang, appel);
    };
    const jeton: Api = (reponse, rang, appel) => {
      repondreJson(JSON.stringify({ access_token: 'CANARI-JETON-1', echo: appel.corps }))(reponse, rang, appel);
    };
    const { client, rapports } = await ouvrirPasserelle(bavard, { jeton });
    const echecs = [
      await client.getDemande(numero),
      await client.getDemande(numero),
      await client.postCotation(numero, uneCotation()),
    ];
    expect(echecs.map(({ ok }) => ok)).toEqual([false, false, false]);
    const sansSujet = rapports.map((rapport) => ({ ...rapport, subject: null }));
    const texte = JSON.stringify([sansSujet, echecs]);
    expect(rapports.filter(({ excerpt }) => excerpt !== null).length).toBe(3);
    for (const canari of ['CANARI', 'ORVENNEC', 'Maëlle', '1988-03-21', numero, 'TALVARD']) expect(texte).not.toContain(canari);
  });

  it('un refus d’identifiants ne laisse pas le secret dans son compte rendu', async () => {
    const jeton: Api = (reponse, rang, appel) =>
      repondreJson(JSON.stringify({ error: 'invalid_client', error_description: `vu ${appel.corps}` }), 400)(
        reponse,
        rang,
        appel,
      );
    const { client, rapports } = await ouvrirPasserelle(repondreVide(200), { jeton });
    const echec = await client.getDemande(numero);
    expect(JSON.stringify([rapports, echec])).not.toContain('CANARI');
    expect(rapports[0]?.functionalCode).toBe('invalid_client');
  });
});
