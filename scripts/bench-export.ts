import { mkdtempSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { csvDemandes } from '../lib/contracts/csv-demandes.ts';
import { creerPool } from '../lib/db/client.ts';
import { lireParLots } from '../lib/db/lire-par-lots.ts';
import { FILTRE_PAR_DEFAUT } from '../lib/domain/filtre-demandes.ts';
import { desDemandes } from '../prisma/fixtures/des-demandes.ts';
import { insererDemandes } from '../prisma/fixtures/inserer-demandes.ts';
import { migrate } from './migrate.ts';
import { startPostgres } from './postgres/start-postgres.ts';

// Premier octet vite, mémoire plate : la taille du fichier ne doit rien coûter à ce processus.
const SEUILS = { premierOctetMs: 200, croissanceMo: 30 };
const LIGNES = 100_000;
const LOT = 5_000;
/** La mémoire de référence se prend après un dixième du fichier : le ramasse-miettes a trouvé son régime. */
const RODAGE = 0.1;

const mo = (octets: number) => octets / 1024 / 1024;
const postgres = await startPostgres({
  dir: mkdtempSync(path.join(os.tmpdir(), 'banc-export-')),
  durable: false,
  disposable: true,
});
try {
  await migrate(postgres.url);
  const pool = creerPool(postgres.url, 2);
  // Par tranches : la mémoire mesurée plus bas ne doit rien devoir aux jeux d'essai.
  for (let debut = 0; debut < LIGNES * 1.06; debut += LOT) {
    const lot = desDemandes(LOT, debut + 1).map(({ demande, copie }, i) => {
      const rang = String(debut + i + 1).padStart(12, '0');
      return { demande: { ...demande, numero: `035062${rang}` as typeof demande.numero }, copie: { ...copie, ref: `d${rang}` } };
    });
    await insererDemandes(pool, lot);
  }
  await pool.query('VACUUM ANALYZE');
  const demande = { filtre: FILTRE_PAR_DEFAUT, termes: [], perimetre: { tag: 'tous' }, identite: true, agentId: 'banc' } as const;
  globalThis.gc?.();

  const debut = performance.now();
  let [premier, octets, rangees] = [0, 0, 0];
  let [reference, sommet] = [0, 0];
  for await (const morceau of csvDemandes(lireParLots(pool, demande, 1_000_000), null)) {
    premier ||= performance.now() - debut;
    octets += morceau.length;
    rangees += morceau.toString('latin1').split('\r\n').length - 1;
    const rss = process.memoryUsage.rss();
    if (rangees < LIGNES * RODAGE) reference = Math.max(reference, rss);
    sommet = Math.max(sommet, rss);
  }
  const duree = performance.now() - debut;
  await pool.end();
  const croissance = mo(sommet - reference);
  console.log(`${rangees - 1} demandes, ${mo(octets).toFixed(1)} Mo en ${(duree / 1000).toFixed(1)} s`);
  console.log(`premier octet : ${premier.toFixed(0)} ms (objectif ${SEUILS.premierOctetMs})`);
  console.log(
    `mémoire : ${mo(reference).toFixed(0)} Mo après un dixième, ${mo(sommet).toFixed(0)} Mo au plus (+${croissance.toFixed(0)}, objectif ${SEUILS.croissanceMo})`,
  );
  process.exitCode = premier <= SEUILS.premierOctetMs && croissance <= SEUILS.croissanceMo ? 0 : 1;
} finally {
  await postgres.stop();
}
