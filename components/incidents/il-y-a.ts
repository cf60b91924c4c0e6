const HEURE_MS = 3_600_000;
const relatif = new Intl.RelativeTimeFormat('fr-FR', { numeric: 'always' });

/** « il y a 3 jours », à l'unité entière qui convient. */
export function ilYA(le: Date, maintenant: Date): string {
  const ms = Math.max(0, maintenant.getTime() - le.getTime());
  if (ms < HEURE_MS) return relatif.format(-Math.floor(ms / 60_000), 'minute');
  if (ms < 24 * HEURE_MS) return relatif.format(-Math.floor(ms / HEURE_MS), 'hour');
  return relatif.format(-Math.floor(ms / (24 * HEURE_MS)), 'day');
}
