import { createServer, type Server } from 'node:http';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { Readable } from 'node:stream';
import { createHash } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import editeurs from '../../base-ecole/passe-marche/editeurs.json' with { type: 'json' };
import { type BaseEcole, demarrerBaseEcole } from '../../base-ecole/demarrer.ts';
import { type BaseDeTest, baseDeTest } from '../../prisma/test-database.ts';
import { lireEnv } from '../core/env.ts';
import { recevoirNotification } from '../inbox/recevoir-notification.ts';
import type { Cablage, creerCablage as CreerCablage } from '../wiring.ts';
import { bouclesPasseMarche } from './passe-marche.ts';

const [editeur] = editeurs;
if (editeur === undefined || editeur.webhook_secret === null) throw new Error('aucun éditeur');
const { client_id, secret, webhook_secret } = editeur;

let base: BaseDeTest;
let ecole: BaseEcole;
let recepteur: Server;
let dossier: string;
let c: Cablage;
let pool: Cablage['pool'];
let creerCablage: typeof CreerCablage;
let statutForce: number | null;

const reglagesDe = (url: string, pm: string): Record<string, string> => ({
  DATABASE_URL: url,
  NEXTAUTH_URL: 'http://127.0.0.1:3000',
  NEXTAUTH_SECRET: 'x'.repeat(32),
  PROCONNECT_ISSUER: 'http://127.0.0.1:4002',
  PROCONNECT_CLIENT_ID: 'client',
  PROCONNECT_CLIENT_SECRET: 'x'.repeat(16),
  PISTE_TOKEN_URL: 'http://127.0.0.1:4000/jeton',
  SNE_COTATION_BASE_URL: 'http://127.0.0.1:4000/cotation',
  PISTE_CLIENT_ID: 'application',
  PISTE_CLIENT_SECRET: 'x'.repeat(16),
  PASSE_MARCHE_URL: pm,
  PASSE_MARCHE_CLIENT_ID: client_id,
  PASSE_MARCHE_CLIENT_SECRET: secret,
  PASSE_MARCHE_WEBHOOK_SECRET: webhook_secret ?? '',
  PASSE_MARCHE_CLE_JETON: 'ab'.repeat(32),
  PASSE_MARCHE_DOSSIER: dossier,
});

const unCablage = (url: string, pm: string): Cablage => {
  const reglages = lireEnv(reglagesDe(url, pm));
  return creerCablage(reglages, { pool, now: Date.now, random: Math.random, onProblemeJournal: () => undefined });
};

beforeAll(async () => {
  base = await baseDeTest();
  dossier = mkdtempSync(path.join(os.tmpdir(), 'documents-'));
  // Le câblage lit les réglages du processus dès son chargement.
  Object.assign(process.env, reglagesDe(base.url, 'http://127.0.0.1:1'), { JOURNAL_NIVEAU: 'silent' });
  ({ creerCablage } = await import('../wiring.ts'));
  pool = new pg.Pool({ connectionString: base.url, max: 8 });
  recepteur = createServer(async (entree, sortie) => {
    if (statutForce !== null) return void sortie.writeHead(statutForce).end();
    const init: RequestInit & { duplex: string } = {
      method: 'POST',
      headers: { 'x-webhook-signature-sha256': String(entree.headers['x-webhook-signature-sha256']) },
      body: Readable.toWeb(entree) as ReadableStream<Uint8Array>,
      duplex: 'half',
    };
    const secrets = { courant: webhook_secret ?? '', precedent: null };
    const deps = { sql: pool, environnement: 'base-ecole', secrets, signaler: () => undefined };
    sortie.writeHead((await recevoirNotification(deps, new Request('http://recepteur/', init))).status).end();
  });
  recepteur.listen(0, '127.0.0.1');
  await once(recepteur, 'listening');
});
beforeEach(async () => {
  statutForce = null;
  await pool.query(
    'TRUNCATE notification, notification_cle, document, candidature, lot, marche, echange, jeton_partage, liaison CASCADE',
  );
  const adresse = recepteur.address();
  const plateforme = `http://127.0.0.1:${typeof adresse === 'object' && adresse ? adresse.port : 0}`;
  ecole = await demarrerBaseEcole({ admin: true, demandes: 1, passeMarche: { plateforme, rythme: 0 } });
  c = unCablage(base.url, ecole.passeMarche);
});
afterEach(async () => {
  await c.fermer();
  await ecole.arreter();
});
afterAll(async () => {
  recepteur.close();
  await pool.end();
  await base.fermer();
  rmSync(dossier, { recursive: true });
});

const regler = async (action: string, corps: object) => {
  const reponse = await fetch(`${ecole.passeMarche}/__base-ecole__/passe-marche/${action}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(corps),
  });
  if (!reponse.ok) throw new Error(`${action} : ${reponse.status} ${await reponse.text()}`);
};
/** Un tour de chaque boucle du travailleur, jusqu'à ce qu'aucune n'ait plus rien à faire. */
const travailler = async (cablage = c) => {
  const arret = new AbortController().signal;
  for (const boucle of bouclesPasseMarche(cablage, () => 0)) while (await boucle.tour(arret));
  await cablage.journal.vider();
};
const lignes = async (sql: string): Promise<Record<string, unknown>[]> => (await pool.query<Record<string, unknown>>(sql)).rows;
const attendre = async (sql: string) => {
  for (let i = 0; i < 200; i += 1) {
    if ((await lignes(sql)).length > 0) return;
    await sleep(20);
  }
  throw new Error(`jamais vu : ${sql}`);
};

const unMarche = async (nom = 'Réfection & entretien', types = ['works', 'services']) =>
  pool.query(
    `WITH m AS (
       INSERT INTO marche (ref, environnement, cle, nom, echeance, siret, types, creation)
       VALUES ('m1', 'base-ecole', 'cle-1', $1, '2026-12-01T12:00:00Z', '13002526500013', $2, 'a-creer') RETURNING id
     ) INSERT INTO lot SELECT id, 1, 'Gros œuvre', '45223220-4' FROM m`,
    [nom, types],
  );
const identifiantDe = async (table: string): Promise<string> => {
  const [ligne] = await lignes(`SELECT identifiant FROM ${table} WHERE identifiant IS NOT NULL`);
  return String(ligne?.identifiant);
};
const uneCandidature = () =>
  pool.query(
    `INSERT INTO candidature (ref, environnement, marche_id, siret, ouverture) SELECT 'c1', 'base-ecole', id, '73282932000074', 'a-ouvrir' FROM marche`,
  );

/** Un marché configuré et une candidature ouverte dessus. */
const ouvrir = async () => {
  await unMarche();
  await travailler();
  await regler('marche', { identifiant: await identifiantDe('marche') });
  await attendre('SELECT FROM notification');
  await uneCandidature();
  await travailler();
  return identifiantDe('candidature');
};

describe.each(['code', 'guides'] as const)('Passe Marché, profil « %s »', (profil) => {
  beforeEach(() => regler('profil', { profil, limites: false }));

  it('va de la création du marché aux documents reçus, et tout est au journal', async () => {
    const candidature = await ouvrir();
    expect(await lignes('SELECT etat FROM marche')).toEqual([{ etat: 'configure' }]);
    await regler('candidature', { identifiant: candidature });
    await attendre("SELECT FROM notification WHERE evenement LIKE 'market_application%'");
    await travailler();
    expect(await lignes('SELECT etat FROM candidature')).toEqual([{ etat: 'documents-recus' }]);
    const documents = await lignes('SELECT nature, fichier, taille, empreinte, entrees, retenu FROM document ORDER BY nature');
    expect(documents.map((d) => [d.nature, d.retenu])).toEqual([
      ['attestation', null],
      ['dossier', null],
    ]);
    for (const d of documents) {
      const octets = readFileSync(path.join(dossier, String(d.fichier)));
      expect([octets.length, createHash('sha256').update(octets).digest('hex')]).toEqual([d.taille, d.empreinte]);
    }
    expect(documents[1]?.entrees).toEqual(expect.arrayContaining([expect.objectContaining({ provenance: 'acheteur' })]));
    expect(await lignes('SELECT DISTINCT partenaire, sens FROM echange ORDER BY sens')).toEqual([
      { partenaire: 'passe-marche', sens: 'entrant' },
      { partenaire: 'passe-marche', sens: 'sortant' },
    ]);
    expect(await lignes('SELECT renouvellements FROM jeton_partage')).toEqual([{ renouvellements: 1 }]);
  });

  it('place chaque refus de Passe Marché sur un de nos champs', async () => {
    await unMarche('Marché', ['defense']);
    await travailler();
    const [{ etat, motifs }] = (await lignes('SELECT etat, motifs FROM marche')) as [{ etat: string; motifs: unknown }];
    expect(etat).toBe('refuse');
    expect(motifs).toEqual([{ champ: 'types', message: expect.stringContaining('Passe Marché refuse') }]);
  });
});

describe('la création d’un marché', () => {
  it.each(['coupure-apres', 'delai-504-apres'])(
    'dont la réponse se perd (%s) devient incertaine et n’est jamais renvoyée',
    async (faute) => {
      await regler('fautes', { fautes: [{ faute, fois: 1, route: 'marche-post' }] });
      await unMarche();
      await travailler();
      await travailler();
      expect(await lignes('SELECT etat, tentatives FROM marche')).toEqual([{ etat: 'incertain', tentatives: 1 }]);
    },
  );

  it('interrompue par un arrêt du travailleur devient incertaine, sans second envoi', async () => {
    await unMarche();
    await pool.query("UPDATE marche SET creation = 'en-creation', prise_le = now() - interval '6 minutes'");
    await travailler();
    expect(await lignes('SELECT etat, identifiant FROM marche')).toEqual([{ etat: 'incertain', identifiant: null }]);
  });
});

describe('le jeton commun', () => {
  it('ne se demande qu’une fois pour huit processus, et est scellé en base', async () => {
    const cablages = Array.from({ length: 8 }, () => unCablage(base.url, ecole.passeMarche));
    await Promise.all(cablages.map(async (un) => un.passesMarche[0]?.client.telecharger('dossier', 'VR-2026-000000000009', 'c')));
    const [ligne] = await lignes("SELECT renouvellements, encode(scelle, 'escape') AS scelle FROM jeton_partage");
    expect(ligne?.renouvellements).toBe(1);
    await Promise.all(cablages.map((un) => un.fermer()));
  });

  it('révoqué par le partenaire, est relu puis renouvelé une seule fois', async () => {
    await c.passesMarche[0]?.client.telecharger('dossier', 'VR-2026-000000000009', 'c');
    await regler('jetons', { action: 'revoquer' });
    const autre = unCablage(base.url, ecole.passeMarche);
    const recus = await Promise.all([
      c.passesMarche[0]?.client.telecharger('dossier', 'VR-2026-000000000009', 'c'),
      autre.passesMarche[0]?.client.telecharger('dossier', 'VR-2026-000000000009', 'c'),
    ]);
    expect(recus.map((r) => r?.ok && r.value.tag)).toEqual(['inconnue', 'inconnue']);
    expect(await lignes('SELECT renouvellements FROM jeton_partage')).toEqual([{ renouvellements: 2 }]);
    await autre.fermer();
  });
});

describe('une candidature muette', () => {
  it('se retrouve par la sonde quand sa notification s’est perdue', async () => {
    const candidature = await ouvrir();
    await pool.query('UPDATE candidature SET prochain_essai = now()');
    await travailler();
    expect(await lignes('SELECT etat FROM candidature')).toEqual([{ etat: 'en-cours' }]);
    statutForce = 410;
    await regler('candidature', { identifiant: candidature });
    await pool.query('UPDATE candidature SET prochain_essai = now()');
    await travailler();
    expect(await lignes('SELECT etat, finalisee_le FROM candidature')).toEqual([{ etat: 'documents-recus', finalisee_le: null }]);
  });

  it('remise sans documents se dit comme telle', async () => {
    const candidature = await ouvrir();
    await regler('candidature', { identifiant: candidature, documents: 'manquants' });
    await pool.query('UPDATE candidature SET prochain_essai = now()');
    await travailler();
    expect(await lignes('SELECT etat FROM candidature')).toEqual([{ etat: 'documents-manquants' }]);
  });

  it.each([
    ['zip-bombe', undefined],
    ['zip-taille-menteuse', undefined],
    ['zip-entrees', 6_000],
    ['zip-traversee', undefined],
    ['zip-lien', undefined],
    ['zip-doublons', undefined],
    ['zip-tronque', undefined],
  ])(
    'dont le dossier est hostile (%s) est gardée, le dossier retenu, rien d’autre écrit',
    { timeout: 60_000 },
    async (faute, nombre) => {
      const candidature = await ouvrir();
      const avant = readdirSync(dossier).length;
      await regler('candidature', { identifiant: candidature });
      await regler('fautes', { fautes: [{ faute, route: 'documents_package', ...(nombre && { nombre }) }] });
      await pool.query('UPDATE candidature SET prochain_essai = now()');
      await travailler();
      expect(await lignes("SELECT entrees, retenu IS NOT NULL AS retenu FROM document WHERE nature = 'dossier'")).toEqual([
        { entrees: null, retenu: true },
      ]);
      expect(readdirSync(dossier).length - avant).toBe(2);
    },
  );
});
