/** Jour du calendrier, `AAAA-MM-JJ`, sans fuseau. */
export type Jour = string;

/** Instant ISO 8601 en UTC, à la milliseconde (`2026-11-21T09:42:00.000Z`). */
export type Instant = string;

/** Mois entiers écoulés entre deux jours ; 0 si `fin` précède `debut`. */
export function moisEntre(debut: Jour, fin: Jour): number {
  const [a1 = 0, m1 = 0, j1 = 0] = debut.split('-').map(Number);
  const [a2 = 0, m2 = 0, j2 = 0] = fin.split('-').map(Number);
  return Math.max(0, (a2 - a1) * 12 + (m2 - m1) - (j2 < j1 ? 1 : 0));
}
