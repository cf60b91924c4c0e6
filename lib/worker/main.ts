import { setFlagsFromString } from 'node:v8';
import { env } from '../core/env.ts';
import { logger } from '../core/logger.ts';
import { entretienJournal } from '../journal/entretenir.ts';
import { menerEssai } from '../journal/mener-essai.ts';
import { avancerRejeux } from '../outbox/avancer-rejeux.ts';
import { avancerCalcul } from '../outbox/stock/avancer-calcul.ts';
import { examinerCotations } from '../pilotage/examiner-cotations.ts';
import { menerTraitements } from '../pilotage/mener-traitements.ts';
import { repartir } from '../pilotage/repartir.ts';
import { simuler } from '../pilotage/simuler.ts';
import { synchroniser } from '../sync/pull.ts';
import { cablage } from '../wiring.ts';
import { type Boucle, tourner } from './boucle.ts';
import { depsCalcul } from './deps-calcul.ts';
import { depsLivraison } from './deps-livraison.ts';
import { livrer } from './livraison.ts';
import { bouclesPasseMarche } from './passe-marche.ts';
import { sonder } from './sonde.ts';
import { creerSurveillance } from './surveillance.ts';
import { conservation, planifier, tachesPlanifiees } from './taches.ts';

// Une synchronisation crée beaucoup d'objets brefs : sans croissance de la jeune génération, la mémoire reste plate (200 Mo au lieu de 310 à 20 000 demandes).
setFlagsFromString('--semi-space-growth-factor=1');

/** Au-delà, l'arrêt n'attend plus : ce qui restait sera repris par le travailleur suivant. */
const ARRET_MAX_MS = 8_000;
/** Temps laissé aux envois en vol avant de couper leur appel ; il en reste assez pour écrire leur doute. */
const ARRET_LIVRAISON_MS = 5_000;

const c = cablage();
const now = (): Date => new Date();
const arret = new AbortController();
const sante = creerSurveillance(c, now);

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
      await entretienJournal(c.pool, now, conservation()).preparer();
      arreterTaches = await planifier(env().DATABASE_URL, tachesPlanifiees(c, sante, env().SYNCHRONISATION_CRON, now), suivi);
      await sante.declarer();
      logger.info({ sne: (await sonder(c)).etat }, 'tâches planifiées');
      await sante.cumuler();
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
    nom: 'essais',
    pauseMs: 500,
    tour: (signal) => menerEssai(c.pool, c.piste, now, signal),
  },
  {
    nom: 'envoi des alertes',
    pauseMs: 5_000,
    tour: async () => {
      const { livrees, echecs } = await sante.livrer();
      if (livrees + echecs > 0) logger.info({ livrees, echecs }, 'alertes envoyées');
      return false;
    },
  },
  {
    nom: 'anomalies',
    pauseMs: 2_000,
    tour: async () => (await examinerCotations(c.pool)).reste,
  },
  { nom: 'traitements', pauseMs: 1_000, tour: () => menerTraitements(c.pool) },
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
    nom: 'rejeux',
    pauseMs: 1_000,
    tour: async () => {
      const { remises } = await avancerRejeux(c.pool);
      if (remises > 0) logger.info({ remises }, 'rejeu : envois remis dans la file');
      return false;
    },
  },
  { nom: 'calcul-du-stock', pauseMs: 1_000, tour: (signal) => avancerCalcul(depsCalcul(c), signal) },
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
  ...[...boucles, ...bouclesPasseMarche(c, Math.random)].map((boucle) => tourner(boucle, arret.signal, dire)),
  livrer(depsLivraison(c, ARRET_LIVRAISON_MS), arret.signal),
]);
await arreterTaches?.().catch((cause: unknown) => dire('pg-boss', cause));
await c.fermer();
await c.pool.end();
logger.info('travailleur arrêté');
