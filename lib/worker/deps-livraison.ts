import { randomUUID } from 'node:crypto';
import { env } from '../core/env.ts';
import { logger } from '../core/logger.ts';
import type { Cablage } from '../wiring.ts';
import type { DepsTravailleur } from './livraison.ts';

/** Au plus seize appels en vol : au débit permis par défaut (10/s), davantage ne ferait qu'attendre sous bail. */
const CONCURRENCE = 16;

/** Les réglages de la livraison de ce processus. `arretMs` : laisse aux appels en vol moins que le délai d'arrêt du travailleur. */
export function depsLivraison({ pool, piste, environnement }: Cablage, arretMs: number): DepsTravailleur {
  return {
    pool,
    partenaire: piste,
    travailleur: randomUUID(),
    reglages: {
      environnement,
      bailMs: env().ENVOI_BAIL_SECONDES * 1_000,
      quarantaineMs: env().ENVOI_QUARANTAINE_SECONDES * 1_000,
      concurrence: CONCURRENCE,
      scrutationMs: 400,
      arretMs,
    },
    now: () => new Date(),
    monotone: () => performance.now(),
    random: Math.random,
    nouvelleCorrelation: randomUUID,
    log: logger(),
  };
}
