import type { Classify } from '../remote/attempt.ts';
import type { Answer, Failure } from '../remote/failure.ts';
import { parseJson } from '../remote/parse-json.ts';
import { parseRetryAfter } from '../remote/retry-after.ts';
import type { RawResponse } from '../remote/reception.ts';
import { readErrors } from './error-envelope.ts';
import { CODE_FONCTIONNEL, CODE_HABILITATION } from './wire.ts';

const REFUSED = { stage: 'appel', sent: 'oui' } as const;

const aDefiBearer = ({ headers }: RawResponse): boolean => /^\s*bearer\b/i.test(String(headers['www-authenticate'] ?? ''));

const estFonctionnelle = ({ errors }: Answer): boolean => errors.some(({ code }) => CODE_FONCTIONNEL.test(code));

/** Un JSON commencé et illisible : l'application a répondu, son code s'est perdu en route ; ce n'est pas une adresse fausse. */
const estCoupee = ({ body }: RawResponse): boolean => /^\s*[{[]/.test(body.toString('utf8', 0, 16)) && !parseJson(body).ok;

const refus = (response: RawResponse, answer: Answer, nowMs: number): Failure => {
  const { status, headers } = response;
  const fonctionnelle = estFonctionnelle(answer);
  if (status >= 500) {
    return { ...REFUSED, tag: 'SERVER', answer, retryAfterMs: parseRetryAfter(headers['retry-after'], nowMs) };
  }
  switch (status) {
    // PISTE répond 400 sans corps, avec un défi, quand il ne trouve pas de jeton (contrat §4.4, mesuré).
    case 400:
      if (aDefiBearer(response)) return { ...REFUSED, tag: 'AUTH_TOKEN', answer };
      return { ...REFUSED, tag: fonctionnelle ? 'VALIDATION' : 'UNKNOWN', answer };
    case 401:
      return { ...REFUSED, tag: 'AUTH_TOKEN', answer };
    case 403:
      return { ...REFUSED, tag: answer.errors.some(({ code }) => CODE_HABILITATION.test(code)) ? 'PROFILE' : 'ACCESS', answer };
    // Chemin connu mais verbe refusé : c'est aussi notre adresse ou notre contrat qui est faux.
    case 404:
    case 405:
    case 410:
      if (fonctionnelle) return { ...REFUSED, tag: 'NOT_FOUND', answer };
      return { ...REFUSED, tag: estCoupee(response) ? 'UNKNOWN' : 'NOT_FOUND_ROUTE', answer };
    case 409:
      return { ...REFUSED, tag: 'CONFLICT', answer };
    // 423 : blocage pour « activité suspecte » ; même classe, jamais réessayé (contrat §7.3).
    case 423:
    case 429:
      return { ...REFUSED, tag: 'QUOTA', answer, retryAfterMs: parseRetryAfter(headers['retry-after'], nowMs) };
    default:
      return { ...REFUSED, tag: status >= 400 && fonctionnelle ? 'VALIDATION' : 'UNKNOWN', answer };
  }
};

/** Réponse de l'API ou de la passerelle vers une classe (contrat §4.4, §5.6, §6). Un corps n'est jamais garanti. */
export const classify: Classify = (response, excerpt, nowMs) => {
  if (response.status >= 200 && response.status < 300) return null;
  const answer: Answer = { status: response.status, errors: readErrors(response.body), excerpt: excerpt() };
  return refus(response, answer, nowMs);
};
