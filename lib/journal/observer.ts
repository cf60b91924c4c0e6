import type { Couche } from '../domain/sante.ts';
import type { CompteRendu } from './compte-rendu.ts';

export type Observation = { couche: Couche; etat: string };

export const DISPONIBLE = 'disponible';
/** Précision d'un appel coupé de notre fait (arrêt du processus) : il n'apprend rien du partenaire. */
export const ABANDON = 'ABANDON';

/**
 * Ce qu'un appel apprend de chaque couche (contrat provisoire §5.6). Une réponse de l'application, même un refus,
 * prouve que la passerelle a laissé passer ; un refus de la passerelle ne dit rien de l'application.
 */
export function observer(appel: CompteRendu, estJeton: boolean): Observation[] {
  const classe = appel.failure;
  if (appel.detail === ABANDON) return [];
  if (estJeton) return [{ couche: 'jeton', etat: classe ?? DISPONIBLE }];
  switch (classe) {
    case 'AUTH_CREDENTIALS':
      return [{ couche: 'jeton', etat: classe }];
    case 'AUTH_TOKEN':
    case 'ACCESS':
    case 'NOT_FOUND_ROUTE':
    case 'QUOTA':
    case 'NETWORK':
      return [{ couche: 'passerelle', etat: classe }];
    case 'SERVER':
    case 'TIMEOUT':
      return [{ couche: 'application', etat: classe }];
    case 'PROFILE':
    case 'CONTRACT':
      return [
        { couche: 'passerelle', etat: DISPONIBLE },
        { couche: 'application', etat: classe },
      ];
    case null:
    case 'NOT_FOUND':
    case 'VALIDATION':
    case 'CONFLICT':
      return [
        { couche: 'passerelle', etat: DISPONIBLE },
        { couche: 'application', etat: DISPONIBLE },
      ];
    default:
      return [];
  }
}
