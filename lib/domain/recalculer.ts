import type { CritereRetenu } from './cotation.ts';
import type { DemandeACoter } from './demande-a-coter.ts';
import type { Grille } from './grille.ts';
import type { Jour } from './instant.ts';
import { type CotationCalculee, coter, type Preuve } from './moteur-de-grille.ts';

/** Ce qu'un agent, ou le SNE, a établi dans une cotation : un recalcul le reprend, il ne l'invente ni ne l'oublie. */
export const preuvesDe = (criteres: readonly CritereRetenu[]): Preuve[] =>
  criteres.flatMap((c) => (c.origine === 'justificatif' || c.origine === 'manuel' ? [{ ...c, origine: c.origine }] : []));

/** La même demande, avec ses données d'aujourd'hui et cette grille ; `null` si la grille ne couvre aucun lieu souhaité. */
export const recalculer = (
  demande: DemandeACoter,
  criteres: readonly CritereRetenu[],
  grille: Grille,
  aujourdHui: Jour,
): CotationCalculee | null => coter(demande, grille, aujourdHui, preuvesDe(criteres));
