import {
  admit,
  type BreakerLimits,
  type BreakerOutcome,
  type BreakerState,
  CLOSED,
  DEFAULT_BREAKER_LIMITS,
  record,
} from './breaker.ts';

/** L'état vit dans une ligne partagée ; `swap` n'écrit que si elle vaut encore `expected` (une seule sonde, tous processus confondus). */
export type BreakerStore = {
  readonly read: () => BreakerState | Promise<BreakerState>;
  readonly swap: (expected: BreakerState, next: BreakerState) => boolean | Promise<boolean>;
};

export type BreakerGate = {
  readonly admit: () => Promise<{ readonly admitted: boolean; readonly retryAfterMs: number }>;
  readonly record: (outcome: BreakerOutcome) => Promise<void>;
};

const SWAP_TRIES = 3;

export const createBreakerGate = (
  store: BreakerStore,
  now: () => number,
  limits: BreakerLimits = DEFAULT_BREAKER_LIMITS,
): BreakerGate => ({
  admit: async () => {
    const state = await store.read();
    const admission = admit(state, now(), limits);
    if (admission.state === state || (await store.swap(state, admission.state))) return admission;
    return { admitted: false, retryAfterMs: limits.probeEveryMs };
  },
  record: async (outcome) => {
    for (let tries = 0; tries < SWAP_TRIES; tries++) {
      const state = await store.read();
      const next = record(state, outcome, now(), limits);
      if (next === state || (await store.swap(state, next))) return;
    }
  },
});

/** État d'un seul processus, pour les bancs et les essais. */
export const memoryBreakerStore = (): BreakerStore => {
  let current = CLOSED;
  return {
    read: () => current,
    swap: (expected, next) => {
      if (current !== expected) return false;
      current = next;
      return true;
    },
  };
};
