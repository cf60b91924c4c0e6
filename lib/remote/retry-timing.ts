import type { Failure } from './failure.ts';
import { isRetriable } from './retriable.ts';

export type RetryPolicy = { readonly maxAttempts: number; readonly baseMs: number; readonly capMs: number };

/** Contrat §7.3. */
export const DEFAULT_RETRY_POLICY: RetryPolicy = { maxAttempts: 5, baseMs: 1_000, capMs: 60_000 };

export type RetryTiming = { readonly tag: 'attendre'; readonly delayMs: number } | { readonly tag: 'arreter' };

// L'étalement suit la durée demandée : cent envois priés d'attendre 60 s ne doivent pas revenir dans la même seconde.
const SPREAD = 3;
const SPREAD_CAP_MS = 5 * 60_000;

/** `attempt` compte à partir de 1 : c'est la tentative qui vient d'échouer. */
export const retryTiming = (
  failure: Failure,
  attempt: number,
  random: () => number,
  { maxAttempts, baseMs, capMs }: RetryPolicy = DEFAULT_RETRY_POLICY,
): RetryTiming => {
  if (attempt >= maxAttempts || !isRetriable(failure)) return { tag: 'arreter' };
  const ceilingMs = Math.min(capMs, baseMs * 2 ** (attempt - 1));
  const askedMs = 'retryAfterMs' in failure ? failure.retryAfterMs : null;
  if (askedMs === null) return { tag: 'attendre', delayMs: random() * ceilingMs };
  return { tag: 'attendre', delayMs: askedMs + random() * Math.max(ceilingMs, Math.min(SPREAD * askedMs, SPREAD_CAP_MS)) };
};
