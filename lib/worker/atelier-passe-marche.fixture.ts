import { createServer, type Server } from 'node:http';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { Readable } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { afterAll, afterEach, beforeAll, beforeEach } from 'vitest';
import { lireEnv } from '../core/env.ts';
import { recevoirNotification } from '../inbox/recevoir-notification.ts';
import type { Cablage, creerCablage as CreerCablage } from '../wiring.ts';
import { bouclesPasseMarche } from './passe-marche.ts';

type Editeur = { client_id: string; secret: string; webhook_secret: string | null };
type BaseDeTest = { url: string; fermer: () => Promise<void> };
type BaseEcole = { passeMarche: string; arreter: () => Promise<void> };

/** Ce que seul un fichier de test peut donner : la base, Passe Marché imité, et les réglages du processus. */
export type Monde = {
  editeurs: readonly Editeur[];
  baseDeTest: () => Promise<BaseDeTest>;
  demarrerBaseEcole: (reglages: {
    admin: boolean;
    demandes: number;
    passeMarche: { plateforme: string; rythme: number };
  }) => Promise<BaseEcole>;
  poserReglages: (reglages: Record<string, string>) => void;
};

const reglagesDe = (editeur: Editeur, url: string, pm: string, dossier: string): Record<string, string> => ({
  DATABASE_URL: url,
  // Port 1 : rien n'y écoute, pas même le site d'un développeur.
  NEXTAUTH_URL: 'http://127.0.0.1:1',
  NEXTAUTH_SECRET: 'x'.repeat(32),
  PROCONNECT_ISSUER: 'http://127.0.0.1:4002',
  PROCONNECT_CLIENT_ID: 'client',
  PROCONNECT_CLIENT_SECRET: 'x'.repeat(16),
  PISTE_TOKEN_URL: 'http://127.0.0.1:4000/jeton',
  SNE_COTATION_BASE_URL: 'http://127.0.0.1:4000/cotation',
  PISTE_CLIENT_ID: 'application',
  PISTE_CLIENT_SECRET: 'x'.repeat(16),
  PASSE_MARCHE_URL: pm,
  PASSE_MARCHE_CLIENT_ID: editeur.client_id,
  PASSE_MARCHE_CLIENT_SECRET: editeur.secret,
  PASSE_MARCHE_WEBHOOK_SECRET: editeur.webhook_secret ?? '',
  PASSE_MARCHE_CLE_JETON: 'ab'.repeat(32),
  PASSE_MARCHE_DOSSIER: dossier,
});

const VIDER =
  'TRUNCATE notification, notification_cle, document, candidature, lot, marche, echange, incident, rejeu, rejeu_ligne, rejeu_compte, trafic, jeton_partage, liaison CASCADE';

/** Le vrai client, la vraie base et Passe Marché imité, reliés par HTTP, neufs à chaque test du fichier qui l'appelle. */
export function atelierPasseMarche({ editeurs, baseDeTest, demarrerBaseEcole, poserReglages }: Monde) {
  const [editeur] = editeurs;
  if (editeur === undefined || editeur.webhook_secret === null) throw new Error('aucun éditeur');
  const courant = editeur.webhook_secret;
  let base: BaseDeTest;
  let ecole: BaseEcole;
  let recepteur: Server;
  let dossier: string;
  let c: Cablage;
  let pool: Cablage['pool'];
  let creerCablage: typeof CreerCablage;
  let statutForce: number | null;

  const unCablage = (): Cablage => {
    const reglages = lireEnv(reglagesDe(editeur, base.url, ecole.passeMarche, dossier));
    return creerCablage(reglages, { pool, now: Date.now, random: Math.random, onProblemeJournal: () => undefined });
  };

  beforeAll(async () => {
    base = await baseDeTest();
    dossier = mkdtempSync(path.join(os.tmpdir(), 'documents-'));
    // Le câblage lit les réglages du processus dès son chargement.
    poserReglages({ ...reglagesDe(editeur, base.url, 'http://127.0.0.1:1', dossier), JOURNAL_NIVEAU: 'silent' });
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
      const secrets = { courant, precedent: null };
      const deps = { sql: pool, environnement: 'base-ecole', secrets, signaler: () => undefined };
      sortie.writeHead((await recevoirNotification(deps, new Request('http://recepteur/', init))).status).end();
    });
    recepteur.listen(0, '127.0.0.1');
    await once(recepteur, 'listening');
  });
  beforeEach(async () => {
    statutForce = null;
    await pool.query(VIDER);
    const passeMarche = { plateforme: plateforme().replace(/\/$/, ''), rythme: 0 };
    ecole = await demarrerBaseEcole({ admin: true, demandes: 1, passeMarche });
    c = unCablage();
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
  /** Un tour de chaque boucle du travailleur, jusqu'à ce qu'aucune n'ait plus rien à faire ; un échec attend, il ne tourne pas. */
  const travailler = async (cablage = c) => {
    const arret = new AbortController().signal;
    // Un tirage nul ne ferait pas attendre : un échec durable serait repris sans fin.
    for (const boucle of bouclesPasseMarche(cablage, () => 0.5)) while (await boucle.tour(arret));
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
  const unMarche = (nom = 'Réfection & entretien', types = ['works', 'services']) =>
    pool.query(
      `WITH m AS (
         INSERT INTO marche (ref, environnement, cle, nom, echeance, siret, types, creation)
         VALUES ('m1', 'base-ecole', 'cle-1', $1, '2999-12-01T12:00:00Z', '13002526500013', $2, 'a-creer') RETURNING id
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
  const plateforme = (): string => {
    const adresse = recepteur.address();
    return `http://127.0.0.1:${typeof adresse === 'object' && adresse ? adresse.port : 0}/`;
  };
  /** Un marché configuré et une candidature ouverte dessus ; rend l'identifiant de la candidature. */
  const ouvrir = async () => {
    await unMarche();
    await travailler();
    await regler('marche', { identifiant: await identifiantDe('marche') });
    await attendre('SELECT FROM notification');
    await uneCandidature();
    await travailler();
    return identifiantDe('candidature');
  };
  return {
    pool: () => pool,
    dossier: () => dossier,
    cablage: () => c,
    unCablage,
    regler,
    travailler,
    lignes,
    attendre,
    identifiantDe,
    plateforme,
    uneCandidature,
    unMarche,
    ouvrir,
    /** La plateforme répond ce statut à toute notification. */
    repondre: (statut: number) => {
      statutForce = statut;
    },
  };
}
