import type { Logger } from 'pino';

/** Au-delà, l'arrêt n'attend plus : ce qui restait sera repris par le travailleur suivant. */
const ARRET_MAX_MS = 8_000;

/** Un signal du système demande l'arrêt ; rend ce que les boucles écoutent. */
export function ecouterArret(log: Logger): AbortSignal {
  const arret = new AbortController();
  const demander = (signal: string): void => {
    if (arret.signal.aborted) return;
    log.info({ signal }, 'arrêt demandé, la tâche en cours se termine');
    arret.abort();
    setTimeout(() => process.exit(1), ARRET_MAX_MS).unref();
  };
  process.on('SIGTERM', demander);
  process.on('SIGINT', demander);
  return arret.signal;
}
