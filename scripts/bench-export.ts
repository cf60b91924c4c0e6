import { mkdtempSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { csvDemandes } from '../lib/contracts/csv-demandes.ts';
import { creerPool, type Pool } from '../lib/db/client.ts';
import { lireExport, requeteExport } from '../lib/db/lire-export.ts';
import type { DemandeDeListe } from '../lib/db/where-demandes.ts';
import { FILTRE_PAR_DEFAUT } from '../lib/domain/filtre-demandes.ts';
import { quantile } from './banc/quantile.ts';
import { remplirDemandes } from './banc/remplir-demandes.ts';
import { migrate } from './migrate.ts';
import { startPostgres } from './postgres/start-postgres.ts';

// Premier octet vite, mémoire plate, et un débit qui approche celui de la base seule : la taille du fichier ne coûte rien à ce processus.
const SEUILS = { premierOctetMs: 200, croissanceMo: 30, debitSurCopy: 0.7 };
const LIGNES = 100_000;
const TOURS = 5;
/** La mémoire de référence se prend après un dixième du fichier : le ramasse-miettes a trouvé son régime. */
const RODAGE = 0.1;
const DEMANDE: DemandeDeListe = {
  filtre: FILTRE_PAR_DEFAUT,
  termes: [],
  perimetre: { tag: 'tous' },
  identite: true,
  agentId: 'banc',
};

const mo = (octets: number) => octets / 1024 / 1024;

/** Par tranches : la mémoire mesurée plus bas ne doit rien devoir aux jeux d'essai. */
type Tour = { rangees: number; octets: number; premierMs: number; dureeMs: number; croissanceMo: number; sommetMo: number };

async function exporter(pool: Pool): Promise<Tour> {
  const debut = performance.now();
  let [premierMs, octets, rangees] = [0, 0, 0];
  let [reference, sommet] = [0, 0];
  for await (const morceau of csvDemandes(lireExport(pool, DEMANDE, 1_000_000), null)) {
    premierMs ||= performance.now() - debut;
    octets += morceau.length;
    for (let i = morceau.indexOf(10); i >= 0; i = morceau.indexOf(10, i + 1)) rangees += 1;
    const rss = process.memoryUsage.rss();
    if (rangees < LIGNES * RODAGE) reference = Math.max(reference, rss);
    sommet = Math.max(sommet, rss);
  }
  const dureeMs = performance.now() - debut;
  return { rangees: rangees - 1, octets, premierMs, dureeMs, croissanceMo: mo(sommet - reference), sommetMo: mo(sommet) };
}

/** La référence : la même lecture, d'un seul COPY vers ce processus, qui jette ce qu'il reçoit. */
async function copier(pool: Pool): Promise<number> {
  const [texte] = requeteExport(DEMANDE, null, 1_000_000);
  const debut = performance.now();
  await pool.query(`COPY (${texte}) TO STDOUT (FORMAT csv, DELIMITER ';')`);
  return performance.now() - debut;
}

const postgres = await startPostgres({
  dir: mkdtempSync(path.join(os.tmpdir(), 'banc-export-')),
  durable: false,
  disposable: true,
});
try {
  await migrate(postgres.url);
  const pool = creerPool(postgres.url, 2);
  await remplirDemandes(pool, LIGNES * 1.06);
  globalThis.gc?.();
  const tours: (Tour & { copyMs: number })[] = [];
  // En alternance : une machine qui ralentit ralentit les deux.
  for (let i = 0; i < TOURS; i += 1) tours.push({ ...(await exporter(pool)), copyMs: await copier(pool) });
  await pool.end();
  const mediane = (lire: (t: (typeof tours)[number]) => number) => quantile(tours.map(lire), 0.5);
  const pire = (lire: (t: (typeof tours)[number]) => number) => Math.max(...tours.map(lire));
  const debit = mediane((t) => t.copyMs) / mediane((t) => t.dureeMs);
  console.log(`${tours[0]?.rangees} demandes, ${mo(tours[0]?.octets ?? 0).toFixed(1)} Mo, ${TOURS} tours`);
  console.log(`premier octet : ${pire((t) => t.premierMs).toFixed(0)} ms au plus (objectif ${SEUILS.premierOctetMs})`);
  console.log(
    `durée : ${mediane((t) => t.dureeMs).toFixed(0)} ms, COPY de la même lecture ${mediane((t) => t.copyMs).toFixed(0)} ms : ${debit.toFixed(2)} × COPY (objectif ${SEUILS.debitSurCopy})`,
  );
  console.log(
    `mémoire : ${pire((t) => t.sommetMo).toFixed(0)} Mo au plus, +${pire((t) => t.croissanceMo).toFixed(0)} Mo après le premier dixième (objectif ${SEUILS.croissanceMo})`,
  );
  const tenu =
    pire((t) => t.premierMs) <= SEUILS.premierOctetMs &&
    pire((t) => t.croissanceMo) <= SEUILS.croissanceMo &&
    debit >= SEUILS.debitSurCopy;
  console.log(`objectif ${tenu ? 'tenu' : 'manqué'}`);
  process.exitCode = tenu ? 0 : 1;
} finally {
  await postgres.stop();
}
