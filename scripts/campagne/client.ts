import { type ClientPiste, creerClientPiste } from '../../lib/piste/client.ts';
import { createBreakerGate, memoryBreakerStore } from '../../lib/remote/breaker-gate.ts';
import { memoryReserve } from '../../lib/remote/memory-reserve.ts';
import { createThrottle } from '../../lib/remote/throttle.ts';
import { APPLICATION, DELAI_TOTAL_MS } from './reglages.ts';

type OnCall = Parameters<typeof creerClientPiste>[0]['onCall'];

/** Le vrai client du SNE, sans débit ni disjoncteur partagés : la campagne éprouve la file, pas eux. */
export function clientDeCampagne(
  piste: string,
  cotation: string,
  onCall: OnCall = () => undefined,
  totalTimeoutMs: number = DELAI_TOTAL_MS,
): ClientPiste {
  const now = Date.now;
  return creerClientPiste({
    config: {
      environment: 'base-ecole',
      tokenUrl: `${piste}/api/oauth/token`,
      baseUrl: cotation,
      clientId: APPLICATION.id,
      clientSecret: APPLICATION.secret,
      userAgent: 'supervision-cotation/campagne',
    },
    throttle: createThrottle(memoryReserve({ ratePerSecond: 5_000, burst: 5_000 }), now),
    breaker: createBreakerGate(memoryBreakerStore(), now, { threshold: 1_000, probeEveryMs: 1_000 }),
    onCall,
    now,
    random: Math.random,
    limits: { totalTimeoutMs },
    retryReads: { maxAttempts: 1, maxDelayMs: 0 },
  });
}
