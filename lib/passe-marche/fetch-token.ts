import { randomUUID } from 'node:crypto';
import { err, ok, type Result } from '../core/result.ts';
import { attempt, type AttemptDeps, type Classify, type Operation } from '../remote/attempt.ts';
import type { Answer, Failure } from '../remote/failure.ts';
import { parseJson } from '../remote/parse-json.ts';
import { parseRetryAfter } from '../remote/retry-after.ts';
import type { IssuedToken } from '../remote/token-holder.ts';
import { readErrors } from './error-body.ts';
import { DROIT, jetonWire, ROUTES } from './wire.ts';

const AVANT = { stage: 'jeton', sent: 'non' } as const;
const UN_JOUR_MS = 86_400_000;
/** Deux demandes se sont croisées chez le partenaire : recommencer une fois (contrat §2.3). */
const CROISEES = 'invalid_token_reuse';

const classifyJeton: Classify = ({ status, headers, body }, excerpt, nowMs) => {
  if (status >= 200 && status < 300) return null;
  const answer: Answer = { status, errors: readErrors(body), excerpt: excerpt() };
  const retryAfterMs = parseRetryAfter(headers['retry-after'], nowMs);
  if (status >= 500) return { ...AVANT, tag: 'SERVER', answer, retryAfterMs };
  if (status === 400 || status === 401) return { ...AVANT, tag: 'AUTH_CREDENTIALS', answer };
  if (status === 403) return { ...AVANT, tag: 'ACCESS', answer };
  if (status === 404 || status === 405) return { ...AVANT, tag: 'NOT_FOUND_ROUTE', answer };
  if (status === 429) return { ...AVANT, tag: 'QUOTA', answer, retryAfterMs };
  return { ...AVANT, tag: 'UNKNOWN', answer };
};

const operation: Operation<IssuedToken> = {
  name: 'pm-jeton',
  method: 'POST',
  route: ROUTES.jeton,
  parse: ({ body }) => {
    const json = parseJson(body);
    const lu = json.ok ? jetonWire.safeParse(json.value) : null;
    if (!lu?.success) return err({ detail: 'réponse sans access_token', integrity: false });
    const secondes = Number(lu.data.expires_in);
    return ok({ token: lu.data.access_token, lifetimeMs: secondes > 0 ? Math.min(secondes * 1_000, UN_JOUR_MS) : null });
  },
};

export type Identifiants = { readonly clientId: string; readonly clientSecret: string };

/** Demande un jeton opaque à Passe Marché (contrat §2) ; chaque demande a son compte rendu, sans identifiants. */
export const createFetchToken = (deps: Omit<AttemptDeps, 'stage' | 'classify'>, prefix: string, identifiants: Identifiants) => {
  const { clientId, clientSecret } = identifiants;
  const form = { grant_type: 'client_credentials', client_id: clientId, client_secret: clientSecret, scope: DROIT };
  const body = new URLSearchParams(form).toString();
  const headers = ['Content-Type', 'application/x-www-form-urlencoded', 'Accept', 'application/json'];
  const jetonDeps: AttemptDeps = { ...deps, stage: 'jeton', classify: classifyJeton };
  const secrets = [clientSecret, clientId];

  const demander = async (rang: number): Promise<Result<IssuedToken, Failure>> => {
    const raw = { method: 'POST', path: prefix + ROUTES.jeton, headers, body } as const;
    const outcome = await attempt(jetonDeps, {
      operation,
      raw,
      attempt: rang,
      correlation: randomUUID(),
      subject: null,
      secrets,
    });
    if (outcome.ok) return outcome;
    const { error } = outcome;
    if (rang === 1 && 'answer' in error && error.answer.errors.some(({ code }) => code === CROISEES)) return demander(2);
    return err(error.tag === 'NON_TENTE' ? { ...AVANT, tag: 'NETWORK', cause: error.reason } : { ...error, sent: 'non' });
  };
  return () => demander(1);
};
