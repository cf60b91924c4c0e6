import type { Failure } from './failure.ts';

const RETRIED_5XX: ReadonlySet<number> = new Set([500, 502, 503, 504]);

/** Peut-on réessayer la même requête plus tard, sans rien changer ? (contrat §7.3 ; 423 est un blocage, il appelle une personne) */
export const isRetriable = (failure: Failure): boolean => {
  switch (failure.tag) {
    case 'NETWORK':
    case 'TIMEOUT':
      return true;
    case 'QUOTA':
      return failure.answer.status === 429;
    case 'SERVER':
      return RETRIED_5XX.has(failure.answer.status);
    case 'AUTH_CREDENTIALS':
    case 'AUTH_TOKEN':
    case 'ACCESS':
    case 'PROFILE':
    case 'NOT_FOUND_ROUTE':
    case 'NOT_FOUND':
    case 'VALIDATION':
    case 'CONFLICT':
    case 'CONTRACT':
    case 'UNKNOWN':
      return false;
  }
};
