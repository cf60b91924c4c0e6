import { mkdtempSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { creerPool } from '../lib/db/client.ts';
import { findIncident } from '../lib/db/find-incident.ts';
import { findRejeu } from '../lib/db/find-rejeu.ts';
import { listRejeux } from '../lib/db/list-rejeux.ts';
import { preparerRejeu } from '../lib/outbox/preparer-rejeu.ts';
import { compterRejouables } from '../lib/outbox/rejouables.ts';
import { migrate } from './migrate.ts';
import { startPostgres } from './postgres/start-postgres.ts';
const pg = await startPostgres({ dir: mkdtempSync(path.join(os.tmpdir(), 'mesure-')), durable: false, disposable: true });
try {
  await migrate(pg.url);
  const pool = creerPool(pg.url, 2);
  await pool.query(`INSERT INTO agent (id, nom, email, role) VALUES ('s','S','s@e.example','support')`);
  await pool.query(`INSERT INTO demande (ref, numero_unique, statut, date_depot, date_maj, mutation, personnes_a_loger, typologies, communes, territoires, a_coter, etat_cotation, donnees, empreinte, synchronisee_le)
   SELECT 'd'||i, 'n'||i, 'active', '2025-01-01', now(), false, 1, '{T2}', '{35238}', '{243500139}', false, 'a-transmettre', '{}', '', now() FROM generate_series(1,60000) i`);
  await pool.query(`WITH c AS (INSERT INTO cotation (ref, demande_id, numero, origine, etat, grille_code, grille_version, points, criteres, localisations, motif, date_cotation)
    SELECT 'c'||id, id, 1, 'saisie','validee','G','1',1,'[]','[]','autre', now() FROM demande RETURNING id, demande_id),
    d AS (UPDATE demande SET cotation_id = c.id FROM c WHERE demande.id=c.demande_id)
    INSERT INTO envoi (ref, demande_id, cotation_id, territoires, environnement, etat, prochain_essai, classe)
    SELECT 'e'||id, demande_id, id, '{243500139}', 'base-ecole', CASE WHEN id % 5 = 0 THEN 'transmis' ELSE 'en-echec' END, now(), 'SERVER' FROM c`);
  await pool.query(`INSERT INTO incident (ref, cle, classe, partenaire, operation, environnement, etat, occurrences, territoires, premiere, derniere)
    VALUES ('incident-1','k','SERVER','sne','post-cotation','base-ecole','a-trier',1,'{243500139}',now(),now())`);
  await pool.query(`INSERT INTO incident_demande SELECT 1, e.demande_id, e.id FROM envoi e`);
  await pool.query('ANALYZE');
  const lecteur = { id: 's', perimetre: { tag: 'tous' } } as const;
  const mes = async (nom: string, f: () => Promise<unknown>, n = 20) => {
    const d: number[] = []; let v: unknown;
    for (let i = 0; i < n; i++) { const t = performance.now(); v = await f(); d.push(performance.now() - t); }
    d.sort((a, b) => a - b);
    console.log(nom, 'p50', d[n >> 1]?.toFixed(1), 'p95', d[Math.floor(n * 0.95)]?.toFixed(1), typeof v === 'number' ? v : '');
  };
  await mes('findIncident', () => findIncident(pool, lecteur.perimetre, 'incident-1', new Date()));
  await mes('findIncident perimetre', () => findIncident(pool, { tag: 'territoires', sirens: ['243500139'] }, 'incident-1', new Date()));
  await mes('compterRejouables cause', () => compterRejouables(pool, lecteur.perimetre, { tag: 'cause', classe: 'SERVER', code: null }));
  await mes('compterRejouables cause absente', () => compterRejouables(pool, lecteur.perimetre, { tag: 'cause', classe: 'TIMEOUT', code: null }));
  const prep = (max: number) => preparerRejeu({ pool, environnement: 'base-ecole', nouvelleRef: () => Math.random().toString(36).slice(2).padEnd(12, 'x'), lignesMax: max }, lecteur, { nom: 'n', raison: 'raison assez longue', parMinute: 60, portee: { tag: 'incident', ref: 'incident-1' } });
  await mes('preparerRejeu 60000 -> trop (10 000)', () => prep(10_000), 10);
  await mes('preparerRejeu 60000 lignes', () => prep(100_000), 3);
  const tout = () => preparerRejeu({ pool, environnement: 'base-ecole', nouvelleRef: () => Math.random().toString(36).slice(2).padEnd(12, 'x'), lignesMax: 10_000 }, lecteur, { nom: 'n', raison: 'raison assez longue', parMinute: 60, portee: { tag: 'filtre', filtre: { onglet: 'en-echec' } } });
  await mes('preparerRejeu filtre -> trop', tout, 10);
  await pool.query(`UPDATE envoi SET etat='transmis' WHERE id % 60 <> 0`);
  await pool.query('ANALYZE envoi');
  await mes('preparerRejeu filtre 1000 lignes', tout, 10);
  const ref = (await listRejeux(pool, lecteur)).lignes.at(-1)?.ref ?? '';
  await mes('listRejeux', () => listRejeux(pool, lecteur));
  await mes('findRejeu', () => findRejeu(pool, lecteur, ref, { taille: 200 }));
  await mes('findRejeu fin', () => findRejeu(pool, lecteur, ref, { apres: 59_000, taille: 200 }));
  await mes('findIncident presque resolu', () => findIncident(pool, lecteur.perimetre, 'incident-1', new Date()));
  await pool.end();
} finally { await pg.stop(); }
