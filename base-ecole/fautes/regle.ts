import type { Operation } from '../cotation/router.ts';
import type { NomFaute } from './fautes.ts';

/** `*` vise tout, `api` tout sauf le jeton. */
export const CIBLES = ['*', 'api', 'jeton', 'liste', 'detail', 'cotation-post', 'cotation-get', 'modele', 'sante'] as const;
export type Cible = (typeof CIBLES)[number];
export type OperationVisee = Operation | 'jeton';

/** Quand et combien de fois une faute se produit. */
export type Cadence = {
  /** Appels visés à laisser passer d'abord. */
  sauter?: number;
  /** Nombre de fautes à produire, puis la règle s'éteint. */
  fois?: number;
  /** Part des appels visés, en pour cent ; tous par défaut. */
  pourcentage?: number;
  /** Alternance régulière, comme l'incident judilibre-search #109 (trois échecs, un succès). */
  alterne?: { echecs: number; succes: number };
};

/** Une faute commandée : sur quoi, quand, combien de fois. */
export type Regle = Cadence & {
  faute: NomFaute;
  route: Cible;
  /** Ne vise que cette demande. */
  num_unique?: string;
  /** Durée de la latence ou de la retenue, en millisecondes. */
  ms?: number;
  /** Valeur de Retry-After, en secondes. */
  secondes?: number;
};

export type AppelVise = { operation: OperationVisee; numero: string };

export const vise = ({ route, num_unique }: Regle, { operation, numero }: AppelVise): boolean =>
  (route === '*' || route === operation || (route === 'api' && operation !== 'jeton')) && (!num_unique || num_unique === numero);
