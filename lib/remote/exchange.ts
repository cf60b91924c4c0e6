import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { err, type Result } from '../core/result.ts';
import { type AttemptDeps, conclude, type Operation } from './attempt.ts';
import { breakerOutcome } from './breaker.ts';
import type { BreakerGate } from './breaker-gate.ts';
import type { CallError } from './failure.ts';
import { retryTiming } from './retry-timing.ts';
import type { Throttle } from './throttle.ts';
import type { TokenHolder } from './token-holder.ts';

export type CallOptions = {
  readonly signal?: AbortSignal;
  /** Fournie par l'appelant qui veut retrouver ses essais ; tirée au sort sinon. */
  readonly correlation?: string;
};

export type RetryReads = { readonly maxAttempts: number; readonly maxDelayMs: number };

export type ExchangeDeps = Omit<AttemptDeps, 'stage'> & {
  readonly tokens: TokenHolder;
  readonly throttle: Throttle;
  readonly breaker: BreakerGate;
  /** Chemin de base devant chaque route. */
  readonly prefix: string;
  readonly headersFor: (token: string, correlation: string, hasBody: boolean) => string[];
  readonly secrets: readonly string[];
  readonly random: () => number;
  /** Les lectures seules sont reprises dans l'appel, brièvement ; une écriture part une fois (la file d'envoi porte la suite). */
  readonly retryReads: RetryReads;
};

export type ExchangeRequest<T> = {
  readonly operation: Operation<T>;
  readonly path: string;
  readonly body: string | null;
  readonly subject: string | null;
  readonly options: CallOptions;
};

export type Exchange = <T>(request: ExchangeRequest<T>) => Promise<Result<T, CallError>>;

const ABANDONED: CallError = { tag: 'NON_TENTE', reason: 'abandon', retryAfterMs: null };

/** Un échange avec un partenaire : disjoncteur, débit, jeton, envoi, un renouvellement de jeton au plus, compte rendu. */
export const createExchange = (deps: ExchangeDeps): Exchange => {
  const attemptDeps: AttemptDeps = { ...deps, stage: 'appel' };

  // Chaque garde répond le plus souvent sans promesse : ne pas l'attendre alors rend 8 µs sur 80 (mesuré à concurrence 64).
  const sendOnce = async <T>(request: ExchangeRequest<T>, rank: number, correlation: string) => {
    const { operation, path, body, subject, options } = request;
    const { signal } = options;
    const asked = deps.breaker.admit();
    const admission = asked instanceof Promise ? await asked : asked;
    if (!admission.admitted) {
      const refused: CallError = { tag: 'NON_TENTE', reason: 'disjoncteur', retryAfterMs: admission.retryAfterMs };
      return { outcome: err(refused), token: null };
    }
    const turn = deps.throttle.acquire(signal);
    if (!(turn instanceof Promise ? await turn : turn)) return { outcome: err(ABANDONED), token: null };
    const got = deps.tokens.get();
    const token = got instanceof Promise ? await got : got;
    if (!token.ok) return { outcome: token, token: null };
    const headers = deps.headersFor(token.value, correlation, body !== null);
    const raw = { method: operation.method, path: deps.prefix + path, headers, body, signal };
    const secrets = [token.value, ...deps.secrets];
    const startedAtMs = deps.now();
    const received = await deps.transport.send(raw);
    const tried = { operation, raw, attempt: rank, correlation, subject, secrets };
    const outcome = conclude(attemptDeps, tried, startedAtMs, received);
    const error = outcome.ok ? null : outcome.error;
    const verdict = error?.tag === 'NON_TENTE' ? null : breakerOutcome(error);
    const noted = verdict === null ? undefined : deps.breaker.record(verdict);
    if (noted instanceof Promise) await noted;
    return { outcome, token: token.value };
  };

  return async <T>(request: ExchangeRequest<T>): Promise<Result<T, CallError>> => {
    const correlation = request.options.correlation ?? randomUUID();
    const { maxAttempts, maxDelayMs } = deps.retryReads;
    const policy = { maxAttempts: request.operation.method === 'GET' ? maxAttempts : 1, baseMs: 250, capMs: maxDelayMs };
    let renewed = false;
    let failed = 0;
    for (let rank = 1; ; rank++) {
      const { outcome, token } = await sendOnce(request, rank, correlation);
      if (outcome.ok) {
        deps.tokens.confirm();
        return outcome;
      }
      const { error } = outcome;
      if (error.tag === 'NON_TENTE') return outcome;
      if (error.tag === 'AUTH_TOKEN' && token !== null) {
        deps.tokens.invalidate(token);
        // La passerelle a refusé avant l'application : renvoyer une fois est sans danger, même pour une écriture.
        if (renewed) return outcome;
        renewed = true;
        continue;
      }
      failed += 1;
      const timing = error.stage === 'jeton' ? null : retryTiming(error, failed, deps.random, policy);
      if (timing?.tag !== 'attendre' || timing.delayMs > maxDelayMs) return outcome;
      try {
        await sleep(timing.delayMs, undefined, { signal: request.options.signal });
      } catch {
        return outcome;
      }
    }
  };
};
