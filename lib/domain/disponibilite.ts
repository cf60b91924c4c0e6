import type { Budget, Mesures } from './budget.ts';
import type { Instant } from './instant.ts';

export const JOURS_MONTRES = 90;

export type JourDisponibilite = Mesures & { jour: string; quotas: number; horsMaintenance: Mesures };

/** Ce qui s'est passé un jour : incidents vus, alertes ouvertes. */
export type FaitsDuJour = { incidents: { ref: string; titre: string; operation: string }[]; alertes: string[] };

export type Fenetre = {
  heures: 1 | 6;
  seuil: number;
  appels: number;
  pannes: number;
  rythme: number;
  epuiseDansHeures: number | null;
};

export type OperationMesuree = {
  operation: string;
  appels: number;
  pannes: number;
  quotas: number;
  refus: number;
  p50: number | null;
  p95: number | null;
};

export type Disponibilite = {
  /** Jour de Paris, AAAA-MM-JJ. */
  aujourdhui: string;
  /** Le plus récent d'abord ; un jour sans mesure n'y est pas. */
  jours: JourDisponibilite[];
  budget: Budget;
  budgetHorsMaintenance: Budget;
  fenetres: Fenetre[];
  operations: OperationMesuree[];
  calculeeLe: Instant | null;
};
