import { execFileSync } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as dormir } from 'node:timers/promises';
import { creerPool } from '../lib/db/client.ts';
import { findSynchronisation, type SynchronisationLue } from '../lib/db/list-synchronisations.ts';
import { saveDemandeSynchronisation } from '../lib/db/save-demande-synchronisation.ts';
import { arreterProgramme, lancerBaseEcole, lancerTravailleur } from './banc/programmes.ts';
import { chargerReferentiel } from './charger-referentiel.ts';
import { migrate } from './migrate.ts';
import { startPostgres } from './postgres/start-postgres.ts';

/** Mémoire résidente, en Mo, telle que le système la voit. */
const memoire = (pid: number): number =>
  Number(execFileSync('ps', ['-o', 'rss=', '-p', String(pid)], { encoding: 'utf8' })) / 1024;

const finie = (s: SynchronisationLue | null): s is SynchronisationLue =>
  s !== null && s.etat !== 'en-attente' && s.etat !== 'en-cours';

async function mesurer(demandes: number): Promise<void> {
  const postgres = await startPostgres({
    dir: mkdtempSync(path.join(os.tmpdir(), 'banc-sync-')),
    durable: true,
    disposable: true,
  });
  const pool = creerPool(postgres.url, 2);
  const baseEcole = await lancerBaseEcole(demandes);
  await migrate(postgres.url);
  await chargerReferentiel(postgres.url);
  const travailleur = await lancerTravailleur(postgres.url, baseEcole.origine);
  try {
    for (const passage of ['première', 'rejouée']) {
      const { ref } = await saveDemandeSynchronisation(pool, { declencheur: 'agent', agentId: null });
      const rss: number[] = [];
      let vue: SynchronisationLue | null = null;
      while (!finie(vue)) {
        await dormir(250);
        rss.push(memoire(travailleur.pid));
        vue = await findSynchronisation(pool, ref);
      }
      const secondes = (Date.parse(vue.fin ?? '') - Date.parse(vue.debut ?? '')) / 1000;
      const quart = (n: number): string => (rss[Math.min(rss.length - 1, Math.floor((rss.length * n) / 4))] ?? 0).toFixed(0);
      const comptes = `${vue.creees} créées, ${vue.modifiees} modifiées, ${vue.inchangees} inchangées, ${vue.erreurs} erreurs`;
      console.log(`${passage} : ${vue.etat}, ${vue.lues}/${vue.total} demandes en ${secondes.toFixed(1)} s, ${comptes}`);
      console.log(
        `  ${(vue.lues / secondes).toFixed(0)} demandes/s ; mémoire du travailleur : max ${Math.max(...rss).toFixed(0)} Mo, par quart ${[1, 2, 3, 4].map(quart).join(', ')} Mo`,
      );
      if (vue.message !== null) console.log(`  ${vue.message}`);
    }
  } finally {
    await arreterProgramme(travailleur);
    await arreterProgramme(baseEcole);
    await pool.end();
    await postgres.stop();
  }
}

// Sans quota chez le partenaire, le débit est celui que les réglages permettent au plus.
await mesurer(Number(process.env.DEMANDES ?? 60_000));
