import type { Instant } from './instant.ts';

/** Une ligne de la trace d'audit, relue. */
export type LigneAuditLue = {
  id: number;
  le: Instant;
  agent: string | null;
  action: string;
  objet: string;
  issue: 'demandee' | 'accordee' | 'refusee';
  motif: string | null;
};

/** Absent : tous. `avant` : dernière ligne de la page quittée. */
export type FiltresAudit = {
  agent?: string | undefined;
  action?: string | undefined;
  issue?: string | undefined;
  avant?: number | undefined;
};
