import type { Palier } from '@/lib/domain/grille.ts';

const nombre = new Intl.NumberFormat('fr-FR');

/** « −10 points », « 1 point », « 1 200 points ». */
export function pointsLibelle(points: number): string {
  return `${nombre.format(points).replace('-', '−')} ${Math.abs(points) > 1 ? 'points' : 'point'}`;
}

/** L'écart, toujours signé : « +25 », « −10 », « 0 ». */
export function ecartLibelle(ecart: number): string {
  return ecart > 0 ? `+${nombre.format(ecart)}` : nombre.format(ecart).replace('-', '−');
}

/** Ce que veut dire un palier : « de 12 à 23 : 5 points ». */
export function palierLibelle({ min, max, points }: Palier): string {
  return `${tranche(min, max)} : ${pointsLibelle(points)}`;
}

function tranche(min: number | null, max: number | null): string {
  if (min === null) return max === null ? 'toute valeur' : `jusqu’à ${nombre.format(max)}`;
  if (max === null) return `${nombre.format(min)} et plus`;
  return min === max ? nombre.format(min) : `de ${nombre.format(min)} à ${nombre.format(max)}`;
}
