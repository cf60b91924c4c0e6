/** Le quantile `q` (0 à 1) d'une série de mesures. */
export function quantile(mesures: readonly number[], q: number): number {
  const triees = mesures.toSorted((a, b) => a - b);
  return triees[Math.min(triees.length - 1, Math.ceil(q * triees.length) - 1)] ?? 0;
}
