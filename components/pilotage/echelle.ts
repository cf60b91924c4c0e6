/** Un haut d'échelle rond (un chiffre, puis des zéros), juste au-dessus de la plus grande valeur. */
export function hautRond(max: number): number {
  if (max <= 0) return 1;
  const dizaine = 10 ** Math.floor(Math.log10(max));
  return ([1, 2, 3, 4, 5, 6, 8, 10].find((p) => p * dizaine >= max) ?? 10) * dizaine;
}

/** Des étiquettes qui se touchent s'écartent, dans leur ordre, sans quitter la hauteur. */
export function ecarter(hauteurs: readonly number[], ecart: number, bas: number): number[] {
  const rangs = hauteurs.map((y, i) => ({ y, i })).toSorted((a, b) => a.y - b.y);
  let libre = -Infinity;
  for (const r of rangs) libre = (r.y = Math.max(r.y, libre)) + ecart;
  let plafond = bas;
  for (const r of rangs.toReversed()) plafond = (r.y = Math.min(r.y, plafond)) - ecart;
  return rangs.toSorted((a, b) => a.i - b.i).map((r) => r.y);
}
