import { ABANDONED_CAUSE, type Failure } from './failure.ts';

export type BreakerState =
  | { readonly tag: 'ferme'; readonly failures: number }
  | { readonly tag: 'ouvert'; readonly probeAt: number }
  | { readonly tag: 'demi-ouvert'; readonly probeAt: number };

export type BreakerLimits = { readonly threshold: number; readonly probeEveryMs: number };

export const CLOSED: BreakerState = { tag: 'ferme', failures: 0 };
export const DEFAULT_BREAKER_LIMITS: BreakerLimits = { threshold: 5, probeEveryMs: 5_000 };

export type Admission = { readonly admitted: boolean; readonly retryAfterMs: number; readonly state: BreakerState };

/** Ouvert, il ne laisse passer qu'une sonde par intervalle, même si la précédente s'est perdue. */
export const admit = (state: BreakerState, nowMs: number, { probeEveryMs }: BreakerLimits): Admission => {
  if (state.tag === 'ferme') return { admitted: true, retryAfterMs: 0, state };
  const retryAfterMs = state.probeAt - nowMs;
  // Une attente plus longue que l'intervalle vient d'une horloge remise à l'heure : on sonde.
  if (retryAfterMs > 0 && retryAfterMs <= probeEveryMs) return { admitted: false, retryAfterMs, state };
  return { admitted: true, retryAfterMs: 0, state: { tag: 'demi-ouvert', probeAt: nowMs + probeEveryMs } };
};

export type BreakerOutcome = 'panne' | 'reponse';

/** Seules les pannes du partenaire comptent : un refus prouve qu'il répond, un abandon de notre fait ne prouve rien (`null`). */
export const breakerOutcome = (failure: Failure | null): BreakerOutcome | null => {
  if (failure?.tag === 'NETWORK') return failure.cause === ABANDONED_CAUSE ? null : 'panne';
  return failure?.tag === 'SERVER' || failure?.tag === 'TIMEOUT' ? 'panne' : 'reponse';
};

/** Rend le même objet quand rien ne change, pour que l'appelant n'écrive rien. */
export const record = (state: BreakerState, outcome: BreakerOutcome, nowMs: number, limits: BreakerLimits): BreakerState => {
  if (outcome === 'reponse') return state.tag === 'ferme' && state.failures === 0 ? state : CLOSED;
  const opened: BreakerState = { tag: 'ouvert', probeAt: nowMs + limits.probeEveryMs };
  switch (state.tag) {
    case 'ferme':
      return state.failures + 1 >= limits.threshold ? opened : { tag: 'ferme', failures: state.failures + 1 };
    case 'demi-ouvert':
      return opened;
    case 'ouvert':
      return state;
  }
};
