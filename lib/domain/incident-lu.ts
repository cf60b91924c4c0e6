import type { EtatIncident } from './incident.ts';
import type { Instant } from './instant.ts';

/** Ce que les listes disent d'un incident. */
export type IncidentLu = {
  ref: string;
  /** Titre de la cause au catalogue ; `null` : non répertoriée. */
  titre: string | null;
  classe: string;
  code: string | null;
  operation: string;
  environnement: string;
  etat: EtatIncident;
  occurrences: number;
  demandes: number;
  premiere: Instant;
  derniere: Instant;
  responsable: string | null;
  /** Occurrences des vingt-quatre dernières heures, la plus ancienne d'abord. */
  parHeure: readonly number[];
};
