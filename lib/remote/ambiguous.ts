import type { Failure } from './failure.ts';

/**
 * Après cet échec, une écriture a-t-elle pu être appliquée ? Si oui, relire chez le partenaire avant tout second envoi (contrat §5.3).
 * Une réponse 5xx ou illisible ne prouve rien : l'application a pu enregistrer avant de tomber.
 */
export const isAmbiguousForWrite = (failure: Failure): boolean => {
  if (failure.stage === 'jeton') return false;
  switch (failure.tag) {
    case 'NETWORK':
    case 'TIMEOUT':
      return failure.sent !== 'non';
    case 'SERVER':
    case 'CONTRACT':
      return true;
    case 'UNKNOWN':
      return failure.answer.status < 400;
    case 'AUTH_CREDENTIALS':
    case 'AUTH_TOKEN':
    case 'ACCESS':
    case 'PROFILE':
    case 'NOT_FOUND_ROUTE':
    case 'NOT_FOUND':
    case 'VALIDATION':
    case 'CONFLICT':
    case 'QUOTA':
      return false;
  }
};
