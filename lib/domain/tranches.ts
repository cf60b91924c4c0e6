/** Bornes hautes des tranches de durée, en millisecondes ; la dernière tranche est ouverte (30 s : délai total d'un appel). */
export const BORNES_MS = [25, 50, 100, 200, 400, 800, 1_600, 3_200, 6_400, 12_800, 30_000] as const;

/**
 * Durée sous laquelle passent `part` des appels, estimée en ligne droite dans sa tranche ; `null` sans appel.
 * La dernière tranche n'a pas de fin : elle rend sa borne basse.
 */
export function centile(tranches: readonly number[], part: number): number | null {
  const total = tranches.reduce((somme, n) => somme + n, 0);
  if (total === 0) return null;
  const voulu = part * total;
  let avant = 0;
  for (const [rang, n] of tranches.entries()) {
    if (n > 0 && avant + n >= voulu) {
      const bas = rang === 0 ? 0 : (BORNES_MS[rang - 1] ?? 0);
      const haut = BORNES_MS[rang] ?? bas;
      return Math.round(bas + (haut - bas) * Math.max(0, (voulu - avant) / n));
    }
    avant += n;
  }
  return BORNES_MS.at(-1) ?? null;
}
