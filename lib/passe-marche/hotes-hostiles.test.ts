import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import type { ServerResponse } from 'node:http';
import os from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { ouvrirServeur } from '../remote/serveur-local.fixture.ts';
import { type EssaiClient, unClientPasseMarche } from './client.fixture.ts';
import { lireNotification } from './lire-notification.ts';

/** Des écritures d'hôtes qu'un service naïf irait appeler : boucle, réseau privé, métadonnées, confusions d'analyseurs. */
const HOTES = [
  '127.0.0.1',
  '127.1',
  '127.0.1',
  '0',
  '0.0.0.0',
  '2130706433',
  '0x7f000001',
  '0x7f.1',
  '0177.0.0.1',
  '017700000001',
  '127.0.0.1.',
  '127.0.0.1:22',
  '127.0.0.1:6379',
  'localhost',
  'LOCALHOST',
  'localhost.',
  'localhost.localdomain',
  '[::1]',
  '[::]',
  '[0:0:0:0:0:0:0:1]',
  '[::ffff:127.0.0.1]',
  '[::ffff:7f00:1]',
  '[::127.0.0.1]',
  '[64:ff9b::7f00:1]',
  '[fe80::1%25lo]',
  '[fc00::1]',
  '169.254.169.254',
  '169.254.169.254.',
  '0xa9fea9fe',
  '2852039166',
  '[::ffff:169.254.169.254]',
  'metadata.google.internal',
  'instance-data',
  '100.100.100.200',
  '10.0.0.1',
  '172.16.0.1',
  '192.168.1.1',
  '100.64.0.1',
  '198.18.0.1',
  '224.0.0.1',
  '255.255.255.255',
  '127.0.0.1.nip.io',
  'localtest.me',
  'rebinding.example',
  '①②⑦.⓪.⓪.①',
  '127。0。0。1',
  '127．0．0．1',
  'ⓛⓞⓒⓐⓛⓗⓞⓢⓣ',
  'passe-marche.example@127.0.0.1',
  'passe-marche.example:443@127.0.0.1',
  '127.0.0.1#@passe-marche.example',
  '127.0.0.1?@passe-marche.example',
  String.raw`passe-marche.example\@127.0.0.1`,
  'passe-marche.example%2f@127.0.0.1',
  'passe-marche.example%00.ailleurs.example',
  'passe-marche.example.ailleurs.example',
  'passe-marche.exampleailleurs.example',
] as const;
const ADRESSES = [
  ...HOTES.flatMap((hote) => [`http://${hote}`, `HtTpS://${hote}`]),
  '//127.0.0.1',
  '///127.0.0.1',
  'http:127.0.0.1',
  'http:/127.0.0.1',
  'http:///127.0.0.1',
  String.raw`http:\\127.0.0.1`,
  'file:///etc/passwd',
  'file://localhost/etc/passwd',
  'gopher://127.0.0.1:6379/_INFO',
  'ftp://127.0.0.1',
  'dict://127.0.0.1:11211/stat',
  'data:text/html,x',
  'javascript:alert(1)',
  'jar:http://127.0.0.1!/',
  'ldap://127.0.0.1',
  'unix:/var/run/docker.sock',
  ' http://127.0.0.1',
  'http://127.0.0.1\r\nHost: x',
  '',
  'pas une adresse',
];

const notification = (adresse: string): Buffer =>
  Buffer.from(
    JSON.stringify({
      event: 'market_application.completed',
      timestamp: '2026-11-20T11:00:00+01:00',
      market_identifier: 'VR-2026-000000000001',
      market_application: {
        identifier: 'VR-2026-000000000002',
        siret: '73282932000074',
        attestation_url: `${adresse}/api/v1/market_applications/VR-2026-000000000002/attestation`,
        documents_package_url: `${adresse}/api/v1/market_applications/VR-2026-000000000002/documents_package`,
      },
    }),
  );

const IDENTIFIANTS = [
  '..',
  '../..',
  '../../oauth/token',
  '..%2f..%2foauth%2ftoken',
  '%2e%2e',
  '%2e%2e%2f',
  '..;/',
  String.raw`..\..`,
  '/etc/passwd',
  '//127.0.0.1',
  'http://127.0.0.1',
  '@127.0.0.1',
  'VR-2026-1/../x',
  'VR-2026-1?x=1',
  'VR-2026-1#x',
  'VR-2026-1%00',
  'VR-2026-1\0',
  'VR-2026-1\r\nHost: x',
  'VR 2026',
  'é',
  'ＶＲ-2026',
  'a'.repeat(4_096),
  '',
  'CON.txt',
];

describe('une adresse reçue', () => {
  it('le corpus en compte au moins cent vingt', () => expect(new Set(ADRESSES).size).toBeGreaterThanOrEqual(120));

  it.each(ADRESSES)('%j n’entre pas dans ce que nous retenons', (adresse) => {
    expect(lireNotification(notification(adresse))).toEqual({
      tag: 'lue',
      evenement: 'market_application.completed',
      notification: {
        tag: 'candidature-finalisee',
        identifiant: 'VR-2026-000000000002',
        marche: 'VR-2026-000000000001',
        siret: '73282932000074',
        le: '2026-11-20T10:00:00.000Z',
      },
    });
  });
});

describe('un téléchargement', () => {
  let dossier: string;
  let appels: string[];
  let detournes: string[];
  let rediriger: (reponse: ServerResponse) => void;
  let partenaire: Awaited<ReturnType<typeof ouvrirServeur>>;
  let piege: typeof partenaire;
  let nous: EssaiClient;

  beforeAll(async () => {
    dossier = mkdtempSync(path.join(os.tmpdir(), 'hotes-'));
    piege = await ouvrirServeur((requete, reponse) => {
      detournes.push(String(requete.headers.authorization));
      reponse.end('%PDF-');
    });
    partenaire = await ouvrirServeur((requete, reponse) => {
      appels.push(requete.url ?? '');
      if (requete.url !== '/oauth/token') return rediriger(reponse);
      reponse.writeHead(200, { 'Content-Type': 'application/json' }).end('{"access_token":"CANARI","expires_in":86400}');
    });
    nous = unClientPasseMarche(partenaire.origin, { id: 'a', secret: 'b' }, dossier);
  });
  beforeEach(() => {
    appels = [];
    detournes = [];
  });
  afterEach(() => {
    expect(detournes).toEqual([]);
    expect(readdirSync(dossier)).toEqual([]);
  });
  afterAll(async () => {
    await nous.client.close();
    await partenaire.fermer();
    await piege.fermer();
    rmSync(dossier, { recursive: true });
  });

  it.each([301, 302, 303, 307, 308])('ne suit pas une redirection %i et ne porte pas le jeton ailleurs', async (statut) => {
    rediriger = (reponse) => reponse.writeHead(statut, { Location: `${piege.origin}/attestation` }).end();
    expect((await nous.client.telecharger('attestation', 'VR-2026-000000000002', 'essai')).ok).toBe(false);
    expect(appels).toContain('/api/v1/market_applications/VR-2026-000000000002/attestation');
  });

  it.each(IDENTIFIANTS)('d’un identifiant %j n’appelle personne', async (identifiant) => {
    expect(await nous.client.telecharger('dossier', identifiant, 'essai')).toEqual({ ok: true, value: { tag: 'inconnue' } });
    expect(appels).toEqual([]);
  });
});
