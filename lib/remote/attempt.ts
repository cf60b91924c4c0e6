import { err, type Result } from '../core/result.ts';
import type { CallReport, OnCall } from './call-report.ts';
import type { Drift } from './drift.ts';
import { ABANDONED_CAUSE, answerOf, type CallError, type Failure, functionalCode, type Stage } from './failure.ts';
import type { RawResponse, TransportFault } from './reception.ts';
import type { Sampler } from './sampler.ts';
import { excerptOf } from './scrub.ts';
import type { RawRequest, Transport } from './transport.ts';

export type ContractFault = { readonly detail: string; readonly integrity: boolean };

/** Rend `null` si la réponse est acceptable et peut être lue. `excerpt` ne se calcule qu'en cas d'échec. */
export type Classify = (response: RawResponse, excerpt: () => string, nowMs: number) => Failure | null;

export type Operation<T> = {
  readonly name: string;
  readonly method: 'GET' | 'POST';
  /** Modèle de route, sans valeur : `/demandes/{num_unique}`. */
  readonly route: string;
  /** Réponse hors 2xx que cette opération sait lire : elle n'est pas classée en échec. */
  readonly accepts?: (response: RawResponse) => boolean;
  readonly parse: (response: RawResponse) => Result<T, ContractFault>;
  /** Ce qu'une réponse, même acceptée, a de différent du contrat ; cher, donc appelé sur échantillon et sur rupture seulement. */
  readonly watch?: (response: RawResponse) => readonly Drift[];
};

export type AttemptDeps = {
  readonly stage: Stage;
  readonly environment: string;
  readonly transport: Transport;
  readonly classify: Classify;
  readonly onCall: OnCall;
  readonly now: () => number;
  /** Quelles réponses acceptées regarder de près ; aucune s'il manque. */
  readonly sample?: Sampler;
};

export type AttemptRequest<T> = {
  readonly operation: Operation<T>;
  readonly raw: RawRequest;
  readonly attempt: number;
  readonly correlation: string;
  readonly subject: string | null;
  readonly secrets: readonly string[];
};

const faultToFailure = (fault: TransportFault, stage: Stage): CallError => {
  switch (fault.tag) {
    case 'reseau':
      return { tag: 'NETWORK', stage, sent: fault.sent, cause: fault.cause };
    case 'delai':
      return { tag: 'TIMEOUT', stage, sent: fault.sent, phase: fault.phase };
    case 'abandon':
      return fault.sent === 'non'
        ? { tag: 'NON_TENTE', reason: 'abandon', retryAfterMs: null }
        : { tag: 'NETWORK', stage, sent: fault.sent, cause: ABANDONED_CAUSE };
  }
};

const readResponse = <T>(deps: AttemptDeps, request: AttemptRequest<T>, response: RawResponse): Result<T, Failure> => {
  const excerpt = (): string => excerptOf(response.body, request.secrets);
  if (response.status >= 300 && request.operation.accepts?.(response) !== true) {
    const failure = deps.classify(response, excerpt, deps.now());
    if (failure !== null) return err(failure);
  }
  const parsed = response.truncated
    ? err({ detail: 'corps trop long, lecture coupée', integrity: false })
    : request.operation.parse(response);
  if (parsed.ok) return parsed;
  const answer = { status: response.status, errors: [], excerpt: excerpt() };
  return err({ tag: 'CONTRACT', stage: deps.stage, sent: 'oui', answer, ...parsed.error });
};

const detailOf = (failure: Failure | null): string | null => {
  if (failure?.tag === 'NETWORK') return failure.cause;
  if (failure?.tag === 'TIMEOUT') return `délai de ${failure.phase}`;
  return failure?.tag === 'CONTRACT' ? failure.detail : null;
};

const NONE: readonly Drift[] = [];

const driftsOf = (
  { sample }: AttemptDeps,
  { name, watch }: Pick<Operation<unknown>, 'name' | 'watch'>,
  response: RawResponse,
  failure: Failure | null,
  nowMs: number,
): readonly Drift[] => {
  if (watch === undefined) return NONE;
  const looked = failure === null ? sample?.(name, nowMs) === true : failure.tag === 'CONTRACT';
  return looked ? watch(response) : NONE;
};

/** Lit ce qu'un essai a reçu et en rend compte, une fois. */
export const conclude = <T>(
  deps: AttemptDeps,
  request: AttemptRequest<T>,
  startedAtMs: number,
  received: Result<RawResponse, TransportFault>,
): Result<T, CallError> => {
  const outcome: Result<T, CallError> = received.ok
    ? readResponse(deps, request, received.value)
    : err(faultToFailure(received.error, deps.stage));
  const error = outcome.ok ? null : outcome.error;
  if (error?.tag === 'NON_TENTE') return outcome;

  const failure: Failure | null = error;
  const { name: operation, method, route } = request.operation;
  const report: CallReport = {
    operation,
    method,
    route,
    environment: deps.environment,
    attempt: request.attempt,
    startedAtMs,
    durationMs: deps.now() - startedAtMs,
    status: received.ok ? received.value.status : null,
    failure: failure?.tag ?? null,
    functionalCode: failure === null ? null : functionalCode(failure),
    detail: detailOf(failure),
    correlation: request.correlation,
    sent: failure?.sent ?? 'oui',
    excerpt: failure === null ? null : (answerOf(failure)?.excerpt ?? null),
    subject: request.subject,
    drifts: received.ok ? driftsOf(deps, request.operation, received.value, failure, startedAtMs) : NONE,
  };
  deps.onCall(report);
  return outcome;
};

/** Un essai HTTP, un compte rendu. */
export const attempt = async <T>(deps: AttemptDeps, request: AttemptRequest<T>): Promise<Result<T, CallError>> => {
  const startedAtMs = deps.now();
  return conclude(deps, request, startedAtMs, await deps.transport.send(request.raw));
};
