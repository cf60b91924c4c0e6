import { mkdtempSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { creerPool, type Pool } from '../lib/db/client.ts';
import { listJournal } from '../lib/db/list-journal.ts';
import { CAS, type CasDeBanc } from './banc/filtres-journal.ts';
import { mesurerRoute } from './banc/mesurer-route.ts';
import { quantile } from './banc/quantile.ts';
import { remplirJournal } from './banc/remplir-journal.ts';
import { migrate } from './migrate.ts';
import { startPostgres } from './postgres/start-postgres.ts';

const LIGNES = Number(process.argv[2] ?? 1_000_000);
const TOURS = 40;
const SEUIL_MS = 50;
const SEUIL_RAPPORT = 1.5;

async function mesurer(pool: Pool, { filtres, perimetre = { tag: 'tous' } }: CasDeBanc): Promise<number> {
  const maintenant = new Date();
  const durees: number[] = [];
  for (let tour = 0; tour < TOURS + 3; tour += 1) {
    const debut = performance.now();
    await listJournal(pool, perimetre, filtres, maintenant);
    // Les trois premiers tours réchauffent la mémoire de PostgreSQL.
    if (tour >= 3) durees.push(performance.now() - debut);
  }
  return quantile(durees, 0.95);
}

const postgres = await startPostgres({
  dir: mkdtempSync(path.join(os.tmpdir(), 'banc-journal-')),
  durable: false,
  disposable: true,
});
try {
  await migrate(postgres.url);
  const pool = creerPool(postgres.url, 4);
  const debut = performance.now();
  await remplirJournal(pool, LIGNES);
  console.log(`${LIGNES.toLocaleString('fr-FR')} échanges écrits en ${Math.round((performance.now() - debut) / 1000)} s.`);
  let tenu = true;
  for (const cas of CAS) {
    const p95 = await mesurer(pool, cas);
    tenu &&= p95 <= SEUIL_MS;
    console.log(`${cas.nom.padEnd(34)} p95 ${p95.toFixed(1).padStart(7)} ms${p95 <= SEUIL_MS ? '' : '  MANQUÉ'}`);
  }
  const { nue, porte } = await mesurerRoute(pool);
  const rapport = porte.p95 / nue.p95;
  const mediane = porte.p50 / nue.p50;
  console.log(`route nue, même SQL : p50 ${nue.p50.toFixed(1)} ms, p95 ${nue.p95.toFixed(1)} ms`);
  console.log(`route du service    : p50 ${porte.p50.toFixed(1)} ms, p95 ${porte.p95.toFixed(1)} ms`);
  console.log(`rapport p95 ${rapport.toFixed(2)}, p50 ${mediane.toFixed(2)}`);
  tenu &&= rapport <= SEUIL_RAPPORT;
  console.log(`objectif (p95 ≤ ${SEUIL_MS} ms, rapport ≤ ${SEUIL_RAPPORT}) ${tenu ? 'tenu' : 'manqué'}`);
  await pool.end();
  process.exitCode = tenu ? 0 : 1;
} finally {
  await postgres.stop();
}
