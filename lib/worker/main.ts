import { setFlagsFromString } from 'node:v8';
import { env } from '../core/env.ts';
import { logger } from '../core/logger.ts';
import { entretienJournal } from '../journal/entretenir.ts';
import { examinerCotations } from '../pilotage/examiner-cotations.ts';
import { repartir } from '../pilotage/repartir.ts';
import { simuler } from '../pilotage/simuler.ts';
import { synchroniser } from '../sync/pull.ts';
import { cablage } from '../wiring.ts';
import { type Boucle, tourner } from './boucle.ts';
import { depsLivraison } from './deps-livraison.ts';
import { livrer } from './livraison.ts';
import { sonder } from './sonde.ts';
import { planifier, tachesPlanifiees } from './taches.ts';

// Une synchronisation crée beaucoup d'objets brefs : sans croissance de la jeune génération, la mémoire reste plate (200 Mo au lieu de 310 à 20 000 demandes).
setFlagsFromString('--semi-space-growth-factor=1');

/** Au-delà, l'arrêt n'attend plus : ce qui restait sera repris par le travailleur suivant. */
const ARRET_MAX_MS = 8_000;
/** Temps laissé aux envois en vol avant de couper leur appel ; il en reste assez pour écrire leur doute. */
const ARRET_LIVRAISON_MS = 5_000;

const c = cablage();
const now = (): Date => new Date();
const arret = new AbortController();

function arreter(signal: string): void {
  if (arret.signal.aborted) return;
  logger.info({ signal }, 'arrêt demandé, la tâche en cours se termine');
  arret.abort();
  setTimeout(() => process.exit(1), ARRET_MAX_MS).unref();
}
process.on('SIGTERM', arreter);
process.on('SIGINT', arreter);

const dire = (tache: string, cause: unknown): void =>
  logger.error({ tache, cause: String(cause) }, 'tâche en erreur, nouvel essai');
const suivi = {
  faite: (tache: string, resultat: object, dureeMs: number) => logger.info({ tache, ...resultat, dureeMs }, 'tâche faite'),
  erreur: dire,
};

let arreterTaches: (() => Promise<void>) | undefined;
const boucles: Boucle[] = [
  {
    // La base peut n'être pas encore là : planifier se réessaie, puis la boucle ne fait plus rien.
    nom: 'planification',
    pauseMs: 60_000,
    tour: async () => {
      if (arreterTaches !== undefined) return false;
      await entretienJournal(c.pool, now).preparer();
      arreterTaches = await planifier(env().DATABASE_URL, tachesPlanifiees(c, env().SYNCHRONISATION_CRON, now), suivi);
      logger.info({ sne: (await sonder(c)).etat }, 'tâches planifiées');
      return false;
    },
  },
  {
    nom: 'synchronisation',
    pauseMs: 1_000,
    tour: async (signal) => {
      const issue = await synchroniser({ pool: c.pool, sne: c.piste, now }, signal);
      if (issue.tag !== 'rien') logger.info(issue, 'synchronisation');
      return false;
    },
  },
  {
    nom: 'anomalies',
    pauseMs: 2_000,
    tour: async () => (await examinerCotations(c.pool)).reste,
  },
  {
    nom: 'répartition',
    pauseMs: 10_000,
    tour: async () => {
      const issue = await repartir(c.pool, now());
      if (issue !== null) logger.info(issue, 'répartition des notes refaite');
      return false;
    },
  },
  {
    nom: 'simulation',
    pauseMs: 1_000,
    tour: async (signal) => {
      const issue = await simuler({ pool: c.pool, now }, signal);
      if (issue.tag !== 'rien') logger.info(issue, 'simulation');
      return false;
    },
  },
];

logger.info({ environnement: c.environnement }, 'travailleur démarré');
await Promise.all([
  ...boucles.map((boucle) => tourner(boucle, arret.signal, dire)),
  livrer(depsLivraison(c, ARRET_LIVRAISON_MS), arret.signal),
]);
await arreterTaches?.().catch((cause: unknown) => dire('pg-boss', cause));
await c.fermer();
await c.pool.end();
logger.info('travailleur arrêté');
