import { createServer, type Server } from 'node:http';
import { createLocalJWKSet, exportJWK, generateKeyPair, importJWK, SignJWT, UnsecuredJWT } from 'jose';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { lireUserinfo } from './userinfo.ts';

const issuer = 'https://proconnect.example/api/v2';
const clientId = 'supervision-cotation';
const identite = { sub: 's1', email: 'yann@exemple.example', given_name: 'Yann', usual_name: 'Le Goff', siret: '24350013900189' };

const nos = await generateKeyPair('RS256', { extractable: true });
const autres = await generateKeyPair('RS256', { extractable: true });
const publique = await exportJWK(nos.publicKey);
const cles = createLocalJWKSet({ keys: [{ ...publique, kid: 'k1', use: 'sig' }] });

const memeCleEnRs512 = await importJWK(await exportJWK(nos.privateKey), 'RS512');

const signer = (claims: object, cle = nos.privateKey, entete: object = {}) =>
  new SignJWT({ ...claims })
    .setProtectedHeader({ alg: 'RS256', kid: 'k1', ...entete })
    .setIssuer(issuer)
    .setAudience(clientId)
    .setIssuedAt()
    .setExpirationTime('5m')
    .sign(cle);

describe('userinfo de ProConnect', () => {
  let serveur: Server;
  let adresse: string;
  let reponse = { type: 'application/jwt', corps: '', statut: 200 };

  beforeAll(async () => {
    serveur = createServer((_, sortie) => {
      sortie.writeHead(reponse.statut, { 'Content-Type': reponse.type, Location: '/ailleurs' }).end(reponse.corps);
    });
    await new Promise<void>((pret) => {
      serveur.listen(0, '127.0.0.1', pret);
    });
    const lieu = serveur.address();
    adresse = `http://127.0.0.1:${typeof lieu === 'object' && lieu ? lieu.port : 0}`;
  });
  afterAll(() => serveur.close());

  const lire = (corps: string, type = 'application/jwt; charset=utf-8', statut = 200) => {
    reponse = { type, corps, statut };
    const vide = { authorization_endpoint: '', token_endpoint: '', jwks_uri: '', end_session_endpoint: '' };
    const fournisseur = { ...vide, issuer, userinfo_endpoint: `${adresse}/userinfo` };
    return lireUserinfo({ fournisseur, clientId, jetonAcces: 'jeton', subAttendu: 's1', cles });
  };

  it('signé par ProConnect pour nous et pour cette personne, est cru', async () => {
    expect(await lire(await signer(identite))).toMatchObject({ ok: true, value: identite });
  });

  it('en JSON nu n’est pas cru, même juste', async () => {
    expect(await lire(JSON.stringify(identite), 'application/json')).toEqual({ ok: false, error: 'non-signe' });
  });

  it('d’une autre personne que l’id_token est refusé', async () => {
    expect(await lire(await signer({ ...identite, sub: 's2' }))).toEqual({ ok: false, error: 'autre-personne' });
  });

  it('sans les champs attendus est refusé', async () => {
    expect(await lire(await signer({ sub: 's1', email: 'pas un courriel' }))).toEqual({ ok: false, error: 'illisible' });
  });

  it.each([302, 401, 500])('en %i est dit injoignable', async (statut) => {
    expect(await lire('', 'application/jwt', statut)).toEqual({ ok: false, error: 'injoignable' });
  });

  const secret = new TextEncoder().encode(JSON.stringify(publique));
  const commun = { iss: issuer, aud: clientId };
  const faux: [string, () => Promise<string> | string][] = [
    ['signé d’une autre clé', () => signer(identite, autres.privateKey)],
    ['signé d’une autre clé, de kid inconnu', () => signer(identite, autres.privateKey, { kid: 'k2' })],
    ['sans signature (alg none)', () => new UnsecuredJWT({ ...identite, ...commun }).encode()],
    [
      'HS256 avec la clé publique pour secret',
      () => new SignJWT({ ...identite, ...commun }).setProtectedHeader({ alg: 'HS256', kid: 'k1' }).sign(secret),
    ],
    ['clé fournie dans l’en-tête', async () => signer(identite, autres.privateKey, { jwk: await exportJWK(autres.publicKey) })],
    [
      'autre algorithme que l’enregistré',
      () => new SignJWT({ ...identite, ...commun }).setProtectedHeader({ alg: 'RS512', kid: 'k1' }).sign(memeCleEnRs512),
    ],
    [
      'd’un autre émetteur',
      () =>
        new SignJWT({ ...identite, aud: clientId, iss: `${issuer}/` })
          .setProtectedHeader({ alg: 'RS256', kid: 'k1' })
          .sign(nos.privateKey),
    ],
    [
      'pour un autre client',
      () =>
        new SignJWT({ ...identite, iss: issuer, aud: 'autre' })
          .setProtectedHeader({ alg: 'RS256', kid: 'k1' })
          .sign(nos.privateKey),
    ],
    [
      'sans destinataire',
      () => new SignJWT({ ...identite, iss: issuer }).setProtectedHeader({ alg: 'RS256', kid: 'k1' }).sign(nos.privateKey),
    ],
    [
      'périmé',
      () => new SignJWT({ ...identite, ...commun, exp: 1 }).setProtectedHeader({ alg: 'RS256', kid: 'k1' }).sign(nos.privateKey),
    ],
    ['modifié après signature', async () => (await signer(identite)).replace(/\.[^.]+\./, (m) => `${m.slice(0, -3)}AA.`)],
    ['tronqué', async () => (await signer(identite)).split('.').slice(0, 2).join('.')],
    ['vide', () => ''],
  ];
  it.each(faux)('%s est refusé', async (_cas, forger) => {
    expect(await lire(await forger())).toEqual({ ok: false, error: 'signature-invalide' });
  });
});
