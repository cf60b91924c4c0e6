import type { GesteIncident } from '@/lib/domain/incident.ts';

/** Le bouton de chaque geste ; les points de suspension annoncent une question. */
export const LIBELLES_GESTES: Record<GesteIncident, string> = {
  prendre: 'M’attribuer',
  endormir: 'Mettre en sommeil…',
  resoudre: 'Résoudre…',
  ignorer: 'Ignorer…',
  rouvrir: 'Rouvrir…',
};
