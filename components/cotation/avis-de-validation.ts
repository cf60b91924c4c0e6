import { noter } from '@/lib/domain/cotation.ts';
import type { DossierACoter } from '@/lib/domain/dossier-a-coter.ts';
import { motifLibelle, motifsDeValidation, regleDeValidation } from '@/lib/domain/validation.ts';
import type { LigneSaisie } from './lignes-saisie.ts';
import { criteresRetenus, type ValeursSaisie } from './valeurs-saisie.ts';

/** Ce que l'aperçu annonce : la règle du territoire, et pourquoi cette saisie l'atteint. */
export function avisDeValidation(
  dossier: DossierACoter,
  lignes: readonly LigneSaisie[],
  valeurs: ValeursSaisie,
): { regle: string; motifs: string[] } {
  const saisis = criteresRetenus(lignes, valeurs);
  const { validation, courante, grille } = dossier;
  const libelles = Object.fromEntries((grille?.criteres ?? []).map((c) => [c.code, c.libelle]));
  const motifs = motifsDeValidation(
    { avant: courante?.points ?? null, apres: noter(saisis, dossier.lieux).points, actuels: courante?.criteres ?? [], saisis },
    validation,
  );
  return { regle: regleDeValidation(validation), motifs: motifs.map((m) => motifLibelle(m, validation.seuil, libelles)) };
}
