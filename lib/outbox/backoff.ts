/** Délais de la file : en secondes d'abord, puis en heures (les reprises courtes des lectures sont dans l'appel). */
export const BACKOFF = { baseMs: 5_000, plafondMs: 3_600_000 } as const;

/** Au-delà, une personne décide : dix heures de panne continue en moyenne, vingt au plus. */
export const ESSAIS_MAX = 30;

// L'étalement suit la durée demandée : cent envois priés d'attendre 60 s ne doivent pas revenir dans la même seconde.
const ETALEMENT = 3;
const ETALEMENT_MAX_MS = 300_000;

/** Attente la plus longue après le n-ième essai (n à partir de 1). */
export const plafond = (essai: number, baseMs: number = BACKOFF.baseMs): number =>
  Math.min(BACKOFF.plafondMs, baseMs * 2 ** (Math.max(1, essai) - 1));

/** Tirage plein (« full jitter ») entre 0 et le plafond ; jamais avant ce que le partenaire demande (`Retry-After`). */
export function backoff(essai: number, demandeMs: number | null, random: () => number, baseMs: number = BACKOFF.baseMs): number {
  const ouverture = plafond(essai, baseMs);
  if (demandeMs === null) return Math.round(random() * ouverture);
  return Math.round(demandeMs + random() * Math.max(ouverture, Math.min(ETALEMENT * demandeMs, ETALEMENT_MAX_MS)));
}
