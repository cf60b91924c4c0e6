import type { Critere, Grille } from './grille.ts';

/** Les points d'un critère, tels qu'un essai les change : sa borne haute. */
export const pointsDe = (c: Critere): number => c.bornes.max;

/**
 * La même grille, où ces critères valent d'autres points. Un critère à tranches garde ses tranches : chacune suit la
 * proportion de la borne haute. Un critère absent de `points` ne change pas.
 */
export function changerPoints(grille: Grille, points: Readonly<Record<string, number>>): Grille {
  return { ...grille, version: 'essai', criteres: grille.criteres.map((c) => changer(c, points[c.code])) };
}

function changer(c: Critere, voulus: number | undefined): Critere {
  const max = pointsDe(c);
  if (voulus === undefined || voulus === max) return c;
  const proportion = (p: number) => (max === 0 ? p : Math.round((p * voulus) / max));
  const paliers = c.paliers.map((p) => ({ ...p, points: proportion(p.points) }));
  const min = c.bornes.min === max ? voulus : Math.min(proportion(c.bornes.min), voulus);
  const { regle } = c;
  const suivie = regle?.tag === 'par-mois' ? { ...regle, points: proportion(regle.points) || Math.sign(voulus) } : regle;
  return { ...c, bornes: { min, max: voulus }, paliers, ...(suivie ? { regle: suivie } : {}) };
}
