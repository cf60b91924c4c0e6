import { adresseComparaison } from '@/lib/contracts/objet-compare.ts';
import type { CritereRetenu } from '@/lib/domain/cotation.ts';
import type { DemandeACoter } from '@/lib/domain/demande-a-coter.ts';
import type { Grille } from '@/lib/domain/grille.ts';
import { jourDeParis } from '@/lib/domain/jour-de-paris.ts';
import { enPoints } from '@/lib/domain/points-libelle.ts';
import { recalculer } from '@/lib/domain/recalculer.ts';

type Tenue = {
  ref: string;
  points: number;
  criteres: CritereRetenu[];
  grille: Grille | null;
  demande: { donnees: DemandeACoter };
};
export type RecalculVue = { phrase: string; href: string | null };

/** La note tenue face à celle que la même grille donne aujourd'hui aux mêmes données. */
export function toRecalcul({ ref, points, criteres, grille, demande }: Tenue, maintenant: Date): RecalculVue {
  if (grille === null)
    return { phrase: 'Cette grille n’est pas dans notre référentiel : la note ne peut pas être recalculée.', href: null };
  const calculee = recalculer(demande.donnees, criteres, grille, jourDeParis(maintenant));
  if (calculee === null) return { phrase: 'Aucun lieu souhaité n’est plus du territoire de cette grille.', href: null };
  const href = adresseComparaison({ tag: 'version', ref }, { tag: 'recalcul', ref, grille: null });
  if (calculee.points === points) return { phrase: 'Recalculée aujourd’hui avec la même grille : la même note.', href };
  return { phrase: `Recalculée aujourd’hui avec la même grille : ${enPoints(calculee.points)} au lieu de ${points}.`, href };
}
