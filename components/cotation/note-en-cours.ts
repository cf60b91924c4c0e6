import { noter } from '@/lib/domain/cotation.ts';
import type { DossierACoter } from '@/lib/domain/dossier-a-coter.ts';
import { type LigneSaisie, surCetteGrille } from './lignes-saisie.ts';
import { enEcart, enPoints } from '@/lib/domain/points-libelle.ts';
import { criteresRetenus, type ValeursSaisie } from './valeurs-saisie.ts';

export type NoteDuLieu = { cle: string; commune: string; points: string; ecart: string | null };
export type NoteEnCours = { note: string; ancienne: string; ecart: string | null; lieux: NoteDuLieu[]; phrase: string };

/** La note de la saisie telle qu'elle est, par lieu ; des points illisibles comptent zéro jusqu'à leur correction. */
export function noteEnCours(dossier: DossierACoter, lignes: readonly LigneSaisie[], valeurs: ValeursSaisie): NoteEnCours {
  const lisibles = criteresRetenus(lignes, valeurs).map((c) => ({ ...c, points: Number.isFinite(c.points) ? c.points : 0 }));
  const nouvelle = noter(lisibles, dossier.lieux);
  const actuels = surCetteGrille(dossier.grille, dossier.courante);
  const ancienne = actuels && noter(actuels, dossier.lieux);
  const lieux = nouvelle.lieux.map((lieu, i) => {
    const avant = ancienne?.lieux[i]?.points;
    return {
      cle: `${lieu.codeInsee}-${lieu.codeQuartier ?? ''}`,
      commune: nomDuLieu(dossier, i),
      points: enPoints(lieu.points),
      ecart: avant === undefined || avant === lieu.points ? null : ecartDit(lieu.points - avant),
    };
  });
  const ecart = ancienne ? ecartDit(nouvelle.points - ancienne.points) : null;
  return {
    note: enPoints(nouvelle.points),
    ancienne: ancienneLibelle(ancienne?.points ?? dossier.courante?.points),
    ecart,
    lieux,
    phrase: `Note : ${enPoints(nouvelle.points)}. ${lieux.map((l) => `${l.commune} : ${l.points}`).join(', ')}.`,
  };
}

const ecartDit = (ecart: number) => (ecart === 0 ? 'inchangée' : `écart ${enEcart(ecart)}`);

const ancienneLibelle = (points: number | undefined) => (points === undefined ? 'jamais cotée' : enPoints(points));

function nomDuLieu({ lieux }: DossierACoter, rang: number): string {
  const lieu = lieux[rang];
  if (lieu === undefined) return '';
  return lieu.codeQuartier === null ? lieu.commune : `${lieu.commune} (quartier ${lieu.codeQuartier})`;
}
