import type { Instant } from '@/lib/domain/instant.ts';
import { finDuJour, type Point } from '@/lib/domain/prevision.ts';

export const LARGEUR = 640;
export const HAUTEUR = 240;

export type Courbe = {
  /** Ce qui restait, mesuré. */
  mesure: string;
  /** De maintenant à la fin prévue ; absente sans prévision. */
  prevue: string | null;
  /** Ce qu'il faudrait pour finir à l'échéance. */
  ideale: string;
  /** Abscisse de l'échéance ; `null` : hors du cadre. */
  echeance: number | null;
  /** L'instant du bord droit du cadre. */
  bord: Instant;
};

type Entree = {
  debut: Instant;
  maintenant: Instant;
  fin: Instant | null;
  echeance: string;
  total: number;
  points: readonly Point[];
};

/** Les tracés de la courbe. L'échéance entre dans le cadre si elle n'écrase pas le reste (trois fois la durée prévue au plus). */
export function tracer({ debut, maintenant, fin, echeance, total, points }: Entree): Courbe {
  const depart = Date.parse(debut);
  const limite = finDuJour(echeance);
  const utile = Math.max(Date.parse(maintenant), fin === null ? 0 : Date.parse(fin)) - depart || 1;
  const dedans = limite > depart && limite - depart <= 3 * utile;
  const etendue = Math.max(utile, dedans ? limite - depart : 0) * 1.05;
  const x = (ms: number) => arrondir(((ms - depart) / etendue) * LARGEUR);
  const y = (n: number) => arrondir(HAUTEUR - (n / Math.max(1, total)) * HAUTEUR);
  const dernier = points.at(-1);
  const bout = Math.min(limite, depart + etendue);
  const part = limite > depart ? (bout - depart) / (limite - depart) : 1;
  return {
    mesure: [`0,${y(total)}`, ...points.map((p) => `${x(Date.parse(p.le))},${y(p.restantes)}`)].join(' '),
    prevue:
      fin === null || dernier === undefined
        ? null
        : `${x(Date.parse(dernier.le))},${y(dernier.restantes)} ${x(Date.parse(fin))},${y(0)}`,
    ideale: `0,${y(total)} ${x(bout)},${y(total * (1 - part))}`,
    echeance: dedans ? x(limite) : null,
    bord: new Date(depart + etendue).toISOString(),
  };
}

const arrondir = (n: number) => Math.round(n * 10) / 10;
