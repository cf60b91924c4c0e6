import type { CritereRetenu } from '@/lib/domain/cotation.ts';
import type { LigneSaisie } from './lignes-saisie.ts';
import { enPoints } from '@/lib/domain/points-libelle.ts';

/** Ce que l'on sait d'un critère avant la saisie : notre cotation en cours, et ce que le SNE détient. */
export const valeursConnues = ({ actuel, sne }: LigneSaisie): { titre: string; texte: string }[] => [
  { titre: 'Actuellement', texte: connu(actuel) },
  { titre: 'Valeur SNE', texte: connu(sne) },
];

function connu(critere: CritereRetenu | null): string {
  if (critere === null) return 'non retenu';
  return critere.valeur === null ? enPoints(critere.points) : `${enPoints(critere.points)} (${critere.valeur})`;
}
