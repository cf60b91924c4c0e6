import type { LigneSaisie } from './lignes-saisie.ts';
import { enEcart, enPoints } from '@/lib/domain/points-libelle.ts';
import { memeLigne, valeurDe, type ValeurLigne, type ValeursSaisie } from './valeurs-saisie.ts';

export type EcartSaisie = { cle: string; libelle: string; avant: string; apres: string; ecart: string; raison: string | null };

export const libelleDeLigne = ({ critere, commune }: LigneSaisie): string =>
  commune === null ? critere.libelle : `${critere.libelle} – ${commune}`;

/** Vrai si la ligne dit autre chose que la cotation en cours. */
export const ligneChangee = (ligne: LigneSaisie, valeur: ValeurLigne | undefined): boolean =>
  valeur !== undefined && !memeLigne(valeur, valeurDe(ligne, ligne.actuel));

/** Ce que la saisie change, critère par critère. */
export function ecartsSaisie(lignes: readonly LigneSaisie[], valeurs: ValeursSaisie): EcartSaisie[] {
  return lignes.flatMap((ligne) => {
    const valeur = valeurs.lignes[ligne.cle];
    if (valeur === undefined || !ligneChangee(ligne, valeur)) return [];
    const avant = ligne.actuel?.points ?? null;
    const apres = valeur.retenu ? Number(valeur.points) || 0 : null;
    return [
      {
        cle: ligne.cle,
        libelle: libelleDeLigne(ligne),
        avant: retenu(avant),
        apres: retenu(apres),
        ecart: enEcart((apres ?? 0) - (avant ?? 0)),
        raison: valeur.retenu && valeur.preuve !== '' ? valeur.preuve : null,
      },
    ];
  });
}

const retenu = (points: number | null) => (points === null ? 'non retenu' : enPoints(points));
