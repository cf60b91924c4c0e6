import { setFlagsFromString } from 'node:v8';
import { decrireErreur } from '../core/decrire-erreur.ts';
import { logger } from '../core/logger.ts';
import { cablage } from '../wiring.ts';
import { ecouterArret } from './arret.ts';
import { tourner } from './boucle.ts';
import { boucles } from './boucles.ts';
import { depsLivraison } from './deps-livraison.ts';
import { livrer } from './livraison.ts';
import { bouclesPasseMarche } from './passe-marche.ts';
import { planification } from './planification.ts';
import { creerSurveillance } from './surveillance.ts';

// Une synchronisation crée beaucoup d'objets brefs : sans croissance de la jeune génération et avec un tas qui grandit par petits
// pas, la mémoire reste plate, au même débit (20 000 demandes : 200 Mo ; 267 sans le second réglage, 264 sans le premier).
setFlagsFromString('--semi-space-growth-factor=1');
setFlagsFromString('--heap-growing-percent=30');

/** Temps laissé aux envois en vol avant de couper leur appel ; il en reste assez pour écrire leur doute. */
const ARRET_LIVRAISON_MS = 5_000;

const log = logger();
const c = cablage();
const now = (): Date => new Date();
const sante = creerSurveillance(c, now);
const deps = { cablage: c, sante, now, log };
const arret = ecouterArret(log);
const taches = planification(deps);
const enErreur = (boucle: string, cause: unknown): void =>
  log.error({ tache: boucle, ...decrireErreur(cause) }, 'tâche en erreur, nouvel essai');

log.info({ environnement: c.environnement }, 'travailleur démarré');
await Promise.all([
  ...[taches.boucle, ...boucles(deps), ...bouclesPasseMarche(c, Math.random)].map((b) => tourner(b, arret, enErreur)),
  livrer(depsLivraison(c, ARRET_LIVRAISON_MS), arret),
]);
await taches.arreter();
await c.fermer();
await c.pool.end();
log.info('travailleur arrêté');
