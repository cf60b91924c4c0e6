export type BucketLimits = { readonly ratePerSecond: number; readonly burst: number };

/** Instant théorique du prochain permis, en ms (algorithme GCRA) : une seule valeur à partager entre processus. */
export type BucketState = { readonly nextAt: number };

export type Draw = { readonly accordes: number; readonly attendreMs: number };

/** Part du débit permis que l'on consomme : la gigue du réseau ne doit pas pousser la vingt-et-unième requête dans la seconde. */
export const PACE = 0.97;

// Un minuteur se réveille en retard de quelques ms ; sans ce rattrapage, chaque retard est du débit perdu.
export const CATCH_UP_MS = 15;

/** Tire au plus `wanted` permis ; `attendreMs` dit quand le suivant sera disponible. */
export const drawPermits = (
  state: BucketState,
  wanted: number,
  nowMs: number,
  { ratePerSecond, burst }: BucketLimits,
): { readonly state: BucketState; readonly draw: Draw } => {
  const spacingMs = 1_000 / (ratePerSecond * PACE);
  const creditMs = Math.max(CATCH_UP_MS, (burst - 1) * spacingMs);
  // Jamais plus d'un intervalle d'avance : sans ce plafond, une horloge remise à l'heure bloquerait tout le débit.
  const from = Math.min(Math.max(state.nextAt, nowMs - creditMs), nowMs + spacingMs);
  const free = from > nowMs ? 0 : Math.floor((nowMs - from) / spacingMs) + 1;
  const accordes = Math.min(wanted, free);
  const nextAt = from + accordes * spacingMs;
  return { state: { nextAt }, draw: { accordes, attendreMs: Math.max(0, nextAt - nowMs) } };
};
