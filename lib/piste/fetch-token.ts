import { randomUUID } from 'node:crypto';
import { err, ok, type Result } from '../core/result.ts';
import { attempt, type AttemptDeps, type Classify, type Operation } from '../remote/attempt.ts';
import type { Answer, Failure } from '../remote/failure.ts';
import { parseJson } from '../remote/parse-json.ts';
import { parseRetryAfter } from '../remote/retry-after.ts';
import type { IssuedToken } from '../remote/token-holder.ts';
import { readErrors } from './error-envelope.ts';
import { veiller } from './veiller.ts';
import { CONTRAT, jetonWire } from './wire.ts';

const AVANT = { stage: 'jeton', sent: 'non' } as const;
const UN_JOUR_MS = 86_400_000;

/** L'appel métier n'est pas parti : `sent` vaut « non » quelle que soit la panne du jeton. */
const classifyJeton: Classify = (response, excerpt, nowMs) => {
  const { status, headers } = response;
  if (status >= 200 && status < 300) return null;
  const answer: Answer = { status, errors: readErrors(response.body), excerpt: excerpt() };
  const retryAfterMs = parseRetryAfter(headers['retry-after'], nowMs);
  if (status >= 500) return { ...AVANT, tag: 'SERVER', answer, retryAfterMs };
  if (status === 400 || status === 401) return { ...AVANT, tag: 'AUTH_CREDENTIALS', answer };
  if (status === 403) return { ...AVANT, tag: 'ACCESS', answer };
  if (status === 404 || status === 405) return { ...AVANT, tag: 'NOT_FOUND_ROUTE', answer };
  if (status === 429 || status === 423) return { ...AVANT, tag: 'QUOTA', answer, retryAfterMs };
  return { ...AVANT, tag: 'UNKNOWN', answer };
};

/** Durée annoncée, en secondes ou en texte ; `null` si elle manque ou n'a pas de sens. */
const dureeMs = (annoncee: unknown): number | null => {
  const secondes = typeof annoncee === 'string' && annoncee.trim() !== '' ? Number(annoncee) : annoncee;
  return typeof secondes === 'number' && secondes > 0 ? Math.min(secondes * 1_000, UN_JOUR_MS) : null;
};

const watch = veiller(CONTRAT.jeton);

const operation: Operation<IssuedToken> = {
  name: 'jeton',
  method: 'POST',
  route: '/api/oauth/token',
  watch,
  parse: (response) => {
    const json = parseJson(response.body);
    if (!json.ok) return err({ detail: json.error, integrity: false });
    const lu = jetonWire.safeParse(json.value);
    if (!lu.success) return err({ detail: 'réponse sans access_token', integrity: false });
    return ok({ token: lu.data.access_token, lifetimeMs: dureeMs(lu.data.expires_in) });
  },
};

export type Identifiants = { readonly clientId: string; readonly clientSecret: string };

/** Demande un jeton à PISTE (contrat §4.3) ; chaque demande a son compte rendu, sans identifiants. */
export const createFetchToken = (deps: Omit<AttemptDeps, 'stage' | 'classify'>, path: string, identifiants: Identifiants) => {
  const { clientId, clientSecret } = identifiants;
  const form = { grant_type: 'client_credentials', client_id: clientId, client_secret: clientSecret, scope: 'openid' };
  const body = new URLSearchParams(form).toString();
  const headers = ['Content-Type', 'application/x-www-form-urlencoded', 'Accept', 'application/json'];
  const jetonDeps: AttemptDeps = { ...deps, stage: 'jeton', classify: classifyJeton };

  return async (): Promise<Result<IssuedToken, Failure>> => {
    const raw = { method: 'POST', path, headers, body } as const;
    const secrets = [clientSecret, clientId];
    const outcome = await attempt(jetonDeps, { operation, raw, attempt: 1, correlation: randomUUID(), subject: null, secrets });
    if (outcome.ok) return outcome;
    const { error } = outcome;
    // Sans signal d'abandon, « non tenté » ne peut pas arriver ici ; le dire au compilateur par une panne de réseau.
    return err(error.tag === 'NON_TENTE' ? { ...AVANT, tag: 'NETWORK', cause: error.reason } : { ...error, sent: 'non' });
  };
};
