import type { Critere } from '@/lib/domain/grille.ts';
import { enNombre, enPoints } from '@/lib/domain/points-libelle.ts';
import { uniteDe } from '@/lib/domain/regle.ts';
import { tranche } from '@/lib/domain/regle-libelle.ts';

export type PointsProposes =
  | { tag: 'fixes'; texte: string }
  | { tag: 'paliers'; choix: { valeur: string; libelle: string }[] }
  | { tag: 'libres'; min: number; max: number; indication: string };

/** Comment se saisissent les points d'un critère : rien à choisir, un palier, ou un nombre borné. */
export function pointsProposes({ bornes: { min, max }, paliers, regle }: Critere): PointsProposes {
  if (min === max) return { tag: 'fixes', texte: enPoints(max) };
  if (paliers.length === 0) return { tag: 'libres', min, max, indication: `De ${enNombre(min)} à ${enPoints(max)}` };
  const unite = regle ? uniteDe(regle) : '';
  const parPoints = Map.groupBy(paliers, (palier) => palier.points);
  const choix = [...parPoints].map(([points, memes]) => ({
    valeur: String(points),
    libelle: memes.map((p) => `${tranche(p, unite)} : ${enPoints(p.points)}`).join(' ; '),
  }));
  return { tag: 'paliers', choix };
}
