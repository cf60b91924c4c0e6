import type { Instant } from './instant.ts';

/** Une différence entre une réponse et notre copie du contrat : un chemin et une règle, jamais une valeur. */
export type EcartContrat = {
  environnement: string;
  operation: string;
  chemin: string;
  regle: string;
  n: number;
  premierLe: Instant;
  dernierLe: Instant;
  correlation: string;
};
