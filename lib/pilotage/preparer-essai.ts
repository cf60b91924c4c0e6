import { err, ok, type Result } from '../core/result.ts';
import type { GrilleTenue } from '../db/find-grille-version.ts';
import { changerPoints } from '../domain/changer-points.ts';
import type { Grille } from '../domain/grille.ts';
import { type Perimetre, sirensDe } from '../domain/perimetre.ts';

type Demande = {
  depart: string;
  essai: { tag: 'brouillon'; grille: string } | { tag: 'points'; points: Record<string, number> };
};
type Trouver = (code: string, version: string) => Promise<GrilleTenue | null>;
type Essai = { avant: Grille; apres: Grille };

/** Les deux grilles d'une simulation, ou le champ qui l'empêche. */
export async function preparerEssai(
  trouver: Trouver,
  perimetre: Perimetre,
  { depart, essai }: Demande,
): Promise<Result<Essai, { champ: string; message: string }>> {
  const avant = await lire(trouver, depart);
  const permise = avant !== null && (sirensDe(perimetre)?.includes(avant.grille.siren) ?? true);
  if (avant === null || !permise || avant.etat === 'brouillon')
    return err({ champ: 'depart', message: 'Choisissez une grille publiée de votre périmètre.' });
  if (essai.tag === 'points') {
    const apres = changerPoints(avant.grille, essai.points);
    const change = apres.criteres.some((c, i) => c !== avant.grille.criteres[i]);
    return change
      ? ok({ avant: avant.grille, apres })
      : err({ champ: 'essai', message: 'Changez les points d’au moins un critère.' });
  }
  const apres = await lire(trouver, essai.grille);
  if (apres === null || apres.grille.siren !== avant.grille.siren)
    return err({ champ: 'essai', message: 'Le brouillon doit être celui du même territoire que la grille de départ.' });
  return ok({ avant: avant.grille, apres: apres.grille });
}

function lire(trouver: Trouver, modele: string): Promise<GrilleTenue | null> {
  const [code = '', version = ''] = modele.split('|');
  return trouver(code, version);
}
