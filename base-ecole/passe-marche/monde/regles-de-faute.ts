import type { Cadence } from '../../fautes/regle.ts';
import type { NomAlteration } from '../notifications/alterations.ts';
import type { Evenement } from '../objets/notification.ts';
import type { NomFauteAppel } from '../fautes/appels.ts';

/** `*` vise tout, `api` tout sauf le jeton. */
export const CIBLES_APPEL = ['*', 'api', 'jeton', 'marche-post', 'candidature-post', 'attestation', 'documents_package'] as const;
export type CibleAppel = (typeof CIBLES_APPEL)[number];
export type AppelPasseMarche = { operation: CibleAppel; objet: string };

export type RegleAppel = Cadence & {
  faute: NomFauteAppel;
  route: CibleAppel;
  /** Ne vise que ce marché ou cette candidature. */
  objet?: string;
  ms?: number;
  secondes?: number;
  /** Taille de la réponse sans fin, ou nombre d'entrées de l'archive. */
  nombre?: number;
};

export const CIBLES_NOTIFICATION = ['*', 'market.completed', 'market_application.completed'] as const;
export type LivraisonVisee = { operation: Evenement; objet: string };

export type RegleNotification = Cadence & {
  faute: NomAlteration;
  evenement: (typeof CIBLES_NOTIFICATION)[number];
  objet?: string;
  ms?: number;
};

export const viseAppel = ({ route, objet }: RegleAppel, appel: AppelPasseMarche): boolean =>
  (route === '*' || route === appel.operation || (route === 'api' && appel.operation !== 'jeton')) &&
  (!objet || objet === appel.objet);

export const viseNotification = ({ evenement, objet }: RegleNotification, visee: LivraisonVisee): boolean =>
  (evenement === '*' || evenement === visee.operation) && (!objet || objet === visee.objet);
