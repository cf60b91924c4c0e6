import type { Critere } from '@/lib/domain/grille.ts';
import { palierLibelle, pointsLibelle } from './points-libelle.ts';

export type PointsProposes =
  | { tag: 'fixes'; texte: string }
  | { tag: 'paliers'; choix: { valeur: string; libelle: string }[] }
  | { tag: 'libres'; min: number; max: number; indication: string };

/** Comment se saisissent les points d'un critère : rien à choisir, un palier, ou un nombre borné. */
export function pointsProposes({ bornes: { min, max }, paliers }: Critere): PointsProposes {
  if (min === max) return { tag: 'fixes', texte: pointsLibelle(max) };
  if (paliers.length === 0) return { tag: 'libres', min, max, indication: `De ${min} à ${max}` };
  const parPoints = Map.groupBy(paliers, (palier) => palier.points);
  const choix = [...parPoints].map(([points, memes]) => ({
    valeur: String(points),
    libelle: memes.map(palierLibelle).join(' ; '),
  }));
  return { tag: 'paliers', choix };
}
