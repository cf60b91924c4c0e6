import type { Classify } from '../remote/attempt.ts';
import type { Answer, Failure } from '../remote/failure.ts';
import { parseRetryAfter } from '../remote/retry-after.ts';
import { readErrors, readRetryAfter } from './error-body.ts';

const REFUS = { stage: 'appel', sent: 'oui' } as const;

/** Réponse de l'API vers une classe (contrat §2.5, §3). Un objet d'un autre éditeur se lit « introuvable », ou interdit selon les guides. */
export const classify: Classify = ({ status, headers, body }, excerpt, nowMs): Failure | null => {
  if (status >= 200 && status < 300) return null;
  const errors = readErrors(body);
  const answer: Answer = { status, errors, excerpt: excerpt() };
  if (status >= 500) return { ...REFUS, tag: 'SERVER', answer, retryAfterMs: parseRetryAfter(headers['retry-after'], nowMs) };
  switch (status) {
    case 401:
      return { ...REFUS, tag: 'AUTH_TOKEN', answer };
    // Un 403 placé sur un champ est un refus de la saisie (défense non permise) ; les autres sont un droit qui manque.
    case 403:
      return { ...REFUS, tag: errors.some(({ champ }) => champ !== null) ? 'VALIDATION' : 'ACCESS', answer };
    // Une route inconnue répond sans phrase à elle.
    case 404:
      return {
        ...REFUS,
        tag: errors.some(({ code }) => /not (found|available)/i.test(code) && code !== 'Not Found')
          ? 'NOT_FOUND'
          : 'NOT_FOUND_ROUTE',
        answer,
      };
    case 409:
      return { ...REFUS, tag: 'CONFLICT', answer };
    case 422:
      return { ...REFUS, tag: 'VALIDATION', answer };
    case 429: {
      const retryAfterMs = parseRetryAfter(headers['retry-after'], nowMs) ?? readRetryAfter(body);
      return { ...REFUS, tag: 'QUOTA', answer, retryAfterMs };
    }
    default:
      return { ...REFUS, tag: 'UNKNOWN', answer };
  }
};
