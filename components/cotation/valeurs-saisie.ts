import type { CorpsSaisieCotation } from '@/lib/contracts/cotations.ts';
import type { CritereRetenu, Origine } from '@/lib/domain/cotation.ts';
import type { DossierACoter } from '@/lib/domain/dossier-a-coter.ts';
import type { CritereSaisi } from '@/lib/domain/saisie.ts';
import type { LigneSaisie } from './lignes-saisie.ts';

/** L'état d'une ligne ; `points` reste le texte tapé jusqu'au contrôle. */
export type ValeurLigne = { retenu: boolean; points: string; origine: Origine; valeur: string; preuve: string };

export type ValeursSaisie = { lignes: Record<string, ValeurLigne>; motif: string; justification: string };

/** L'état d'une ligne quand la cotation retient (ou non) ce critère. */
export function valeurDe({ critere }: LigneSaisie, retenu: CritereRetenu | null): ValeurLigne {
  return {
    retenu: retenu !== null,
    points: String(retenu?.points ?? (critere.bornes.min === critere.bornes.max ? critere.bornes.max : '')),
    origine: retenu?.origine ?? critere.mode,
    valeur: retenu?.valeur ?? '',
    preuve: retenu?.preuve ?? '',
  };
}

/** Le formulaire part de la cotation en cours. */
export function valeursInitiales(lignes: readonly LigneSaisie[]): ValeursSaisie {
  return {
    lignes: Object.fromEntries(lignes.map((ligne) => [ligne.cle, valeurDe(ligne, ligne.actuel)])),
    motif: '',
    justification: '',
  };
}

/** Deux états d'une ligne qui disent la même chose : une ligne non retenue n'a plus de points. */
export function memeLigne(a: ValeurLigne, b: ValeurLigne): boolean {
  if (!a.retenu || !b.retenu) return a.retenu === b.retenu;
  return a.points === b.points && a.origine === b.origine && a.valeur === b.valeur && a.preuve === b.preuve;
}

/** Les lignes retenues : l'ordre des critères envoyés, celui que citent les fautes du serveur. */
export const lignesRetenues = (lignes: readonly LigneSaisie[], valeurs: ValeursSaisie): LigneSaisie[] =>
  lignes.filter(({ cle }) => valeurs.lignes[cle]?.retenu === true);

/** Les critères retenus. Des points illisibles valent NaN, que le contrôle refuse sous leur champ. */
export function criteresRetenus(lignes: readonly LigneSaisie[], valeurs: ValeursSaisie): CritereSaisi[] {
  return lignesRetenues(lignes, valeurs).map((ligne) => {
    const { points, origine, valeur, preuve } = valeurs.lignes[ligne.cle] ?? valeurDe(ligne, null);
    return {
      code: ligne.critere.code,
      points: points.trim() === '' ? Number.NaN : Number(points.replace('−', '-').replace(',', '.')),
      origine,
      valeur: valeur === '' ? null : valeur,
      codeInsee: ligne.codeInsee,
      preuve: origine === 'automatique' || preuve.trim() === '' ? null : preuve,
    };
  });
}

/** Le corps à envoyer ; le contrôle partagé dira ce qui ne va pas, motif non choisi compris. */
export function corpsSaisie(
  dossier: DossierACoter,
  lignes: readonly LigneSaisie[],
  valeurs: ValeursSaisie,
  cleIdempotence: string,
): Omit<CorpsSaisieCotation, 'motif'> & { motif: string } {
  return {
    revision: dossier.demande.revision,
    territoire: dossier.territoire.siren,
    criteres: criteresRetenus(lignes, valeurs),
    motif: valeurs.motif,
    justification: valeurs.justification,
    cleIdempotence,
  };
}
