import type { Origine } from '@/lib/domain/cotation.ts';
import type { LigneSaisie } from './lignes-saisie.ts';
import type { ValeurLigne } from './valeurs-saisie.ts';

export const LIBELLES_ORIGINE: Record<Origine, string> = {
  automatique: 'Automatique',
  justificatif: 'Justificatif vu',
  manuel: 'Correction manuelle',
};

/** Les origines qu'admet un critère : la sienne, ou une correction qui dit pourquoi. */
export const originesDe = ({ critere }: LigneSaisie): { valeur: Origine; libelle: string }[] =>
  ([critere.mode, 'manuel'] as const).map((valeur) => ({ valeur, libelle: LIBELLES_ORIGINE[valeur] }));

/** L'origine et la valeur lisible après un changement de points : un critère calculé qu'on change devient une correction manuelle. */
export function origineSuivie({ critere, actuel }: LigneSaisie, valeur: ValeurLigne): Pick<ValeurLigne, 'origine' | 'valeur'> {
  if (actuel === null || critere.mode !== 'automatique') return { origine: valeur.origine, valeur: valeur.valeur };
  const inchange = valeur.points === String(actuel.points);
  return inchange ? { origine: actuel.origine, valeur: actuel.valeur ?? '' } : { origine: 'manuel', valeur: '' };
}
