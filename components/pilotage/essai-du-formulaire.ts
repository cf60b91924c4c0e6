import type { NouvelleSimulation } from '@/lib/contracts/simulations.ts';
import { pointsDe } from '@/lib/domain/changer-points.ts';
import type { Grille } from '@/lib/domain/grille.ts';

export const nomDuChamp = (code: string): string => `points-${code}`;

/** Ce que le formulaire essaie : un brouillon s'il est choisi, sinon les seuls points qui changent. */
export function essaiDuFormulaire(depart: Grille, brouillon: string, lire: (nom: string) => string): NouvelleSimulation['essai'] {
  if (brouillon !== '') return { tag: 'brouillon', grille: brouillon };
  const points = depart.criteres.flatMap((c) => {
    const tape = lire(nomDuChamp(c.code)).trim().replace('−', '-');
    return tape === '' || Number(tape) === pointsDe(c) ? [] : [[c.code, Number(tape)]];
  });
  return { tag: 'points', points: Object.fromEntries(points) };
}
