import { err, ok, type Result } from '../core/result.ts';
import type { Failure } from './failure.ts';
import { isRetriable } from './retriable.ts';

/** `lifetimeMs` nul : le partenaire n'a pas annoncé de durée lisible. */
export type IssuedToken = { readonly token: string; readonly lifetimeMs: number | null };

export type TokenHolder = {
  readonly get: () => Result<string, Failure> | Promise<Result<string, Failure>>;
  /** Le jeton vient d'être refusé : le jeter, une fois seulement, et s'il est encore le courant. */
  readonly invalidate: (token: string) => void;
  /** Le jeton vient d'être accepté : les refus passés ne comptent plus. */
  readonly confirm: () => void;
};

type Held = { readonly token: string; readonly expiresAt: number; readonly renewAt: number };

const MARGIN_MS = 60_000;
const MARGIN_SHARE = 0.2;
const UNANNOUNCED_LIFETIME_MS = 5 * 60_000;
const PAUSE_MS = 1_000;
// Un hôte en panne se redemande vite ; un secret refusé ne redeviendra pas bon tout seul.
const PAUSE_CAP_OUTAGE_MS = 5_000;
const PAUSE_CAP_REFUSAL_MS = 60_000;

const pauseAfter = (count: number, capMs: number): number => Math.min(capMs, PAUSE_MS * 2 ** Math.min(count - 1, 10));

/** Un seul jeton, opaque, en mémoire seulement ; une seule demande en vol pour tous les appelants (contrat §7.1). */
export const createTokenHolder = (fetchToken: () => Promise<Result<IssuedToken, Failure>>, now: () => number): TokenHolder => {
  let held: Held | null = null;
  let flight: Promise<Result<string, Failure>> | null = null;
  let failed: { readonly failure: Failure; readonly until: number } | null = null;
  let failures = 0;
  let rejections = 0;
  let keepUntil = 0;

  const hold = ({ token, lifetimeMs }: IssuedToken): Result<string, Failure> => {
    const lifetime = lifetimeMs !== null && lifetimeMs > 0 ? lifetimeMs : UNANNOUNCED_LIFETIME_MS;
    const expiresAt = now() + lifetime;
    held = { token, expiresAt, renewAt: expiresAt - Math.min(MARGIN_MS, lifetime * MARGIN_SHARE) };
    failed = null;
    failures = 0;
    return ok(token);
  };
  const giveUp = (failure: Failure): Result<string, Failure> => {
    failures += 1;
    const pauseMs = pauseAfter(failures, isRetriable(failure) ? PAUSE_CAP_OUTAGE_MS : PAUSE_CAP_REFUSAL_MS);
    const askedMs = 'retryAfterMs' in failure ? (failure.retryAfterMs ?? 0) : 0;
    const until = now() + Math.max(pauseMs, askedMs);
    if (held !== null && now() < held.expiresAt) {
      // Renouvellement en avance manqué : le jeton courant sert encore, on réessaiera après la pause.
      held = { ...held, renewAt: until };
      return ok(held.token);
    }
    failed = { failure, until };
    return err(failure);
  };
  const renew = async (): Promise<Result<string, Failure>> => {
    try {
      const issued = await fetchToken();
      return issued.ok ? hold(issued.value) : giveUp(issued.error);
    } finally {
      flight = null;
    }
  };

  return {
    get: () => {
      const nowMs = now();
      if (held !== null && nowMs < held.renewAt) return ok(held.token);
      if (flight !== null) return flight;
      if (failed !== null && nowMs < failed.until) return err(failed.failure);
      flight = renew();
      return flight;
    },
    invalidate: (token) => {
      if (held?.token !== token || now() < keepUntil) return;
      rejections += 1;
      // Un jeton neuf refusé à son tour n'est pas périmé : espacer les demandes au lieu d'en faire une par appel.
      keepUntil = rejections > 1 ? now() + pauseAfter(rejections, PAUSE_CAP_REFUSAL_MS) : 0;
      held = null;
    },
    confirm: () => {
      rejections = 0;
      keepUntil = 0;
    },
  };
};
