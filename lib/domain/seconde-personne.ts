import type { Critere, Grille } from './grille.ts';

/** Le plus grand changement de points d'un critère, d'une grille à celle qui la remplace ; sans grille d'avant, tout est changement. */
export function plusGrandEcart(avant: Grille | null, apres: Grille): number {
  const anciens = new Map(avant?.criteres.map((c) => [c.code, c]));
  const nouveaux = new Set(apres.criteres.map((c) => c.code));
  const retires = avant?.criteres.filter((c) => !nouveaux.has(c.code)) ?? [];
  return Math.max(0, ...retires.map(amplitude), ...apres.criteres.map((c) => ecart(anciens.get(c.code), c)));
}

/** Un brouillon ne se publie pas seul : son auteur en laisse le soin à une autre personne au-delà du seuil. */
export const secondePersonneRequise = (auteur: string | null, agent: string, points: number, seuil: number): boolean =>
  auteur === agent && points > seuil;

export const messageSecondePersonne = (points: number, seuil: number): string =>
  `Vous avez proposé ce brouillon : ${points} points d’écart sur un critère, au-delà de ${seuil} une autre personne le publie.`;

const amplitude = ({ bornes }: Critere): number => Math.max(Math.abs(bornes.min), Math.abs(bornes.max));

function ecart(avant: Critere | undefined, apres: Critere): number {
  if (avant === undefined) return amplitude(apres);
  if (effet(avant) !== effet(apres)) return Math.max(amplitude(avant), amplitude(apres));
  return Math.max(Math.abs(apres.bornes.min - avant.bornes.min), Math.abs(apres.bornes.max - avant.bornes.max));
}

/** Ce qui décide des points hors les bornes ; une tranche déplacée peut faire perdre tous les points du critère. */
const effet = ({ mode, regle, paliers, groupe, parLocalisation }: Critere): string =>
  JSON.stringify([mode, regle ?? null, paliers, groupe ?? null, parLocalisation]);
