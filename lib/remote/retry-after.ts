/** Au-delà, l'en-tête est tenu pour absurde : cinq minutes suffisent à ne pas gêner (contrat §7.3). */
export const RETRY_AFTER_CAP_MS = 5 * 60_000;

/** Lit `Retry-After`, en secondes ou en date HTTP ; rend des millisecondes, ou `null` si l'en-tête est absent, passé ou illisible. */
export const parseRetryAfter = (value: string | string[] | undefined, nowMs: number): number | null => {
  const text = (Array.isArray(value) ? value[0] : value)?.trim();
  if (!text) return null;
  const seconds = /^\d+(\.\d+)?$/.test(text);
  // Une date HTTP commence par un jour en lettres : « -5 » ne doit pas être lu comme une année.
  if (!seconds && !/^[A-Za-z]/.test(text)) return null;
  const delayMs = seconds ? Number(text) * 1_000 : Date.parse(text) - nowMs;
  return delayMs > 0 ? Math.min(delayMs, RETRY_AFTER_CAP_MS) : null;
};
