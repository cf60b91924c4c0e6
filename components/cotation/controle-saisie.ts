import { saisieCotation } from '@/lib/contracts/cotations.ts';
import { controlerSaisie } from '@/lib/domain/controler-saisie.ts';
import type { DossierACoter } from '@/lib/domain/dossier-a-coter.ts';
import type { Faute } from '@/lib/domain/saisie.ts';
import { type LigneSaisie, surCetteGrille } from './lignes-saisie.ts';
import { placerFaute } from './placer-faute.ts';
import { corpsSaisie, lignesRetenues, type ValeursSaisie } from './valeurs-saisie.ts';

/** Une clé bien formée, pour contrôler avant que l'envoi n'en ait une. */
const CLE_DE_CONTROLE = '00000000-0000-4000-8000-000000000000';

/** Une faute placée dans le formulaire ; `champ` vaut `null` quand elle concerne l'ensemble. */
export type FautePlacee = { champ: string | null; message: string };

/** Les fautes d'une saisie, par le schéma et les règles mêmes du serveur. */
export function controleSaisie(dossier: DossierACoter, lignes: readonly LigneSaisie[], valeurs: ValeursSaisie): FautePlacee[] {
  return placerFautes(fautesDe(dossier, lignes, valeurs), lignes, valeurs);
}

/** Place sous leurs champs les fautes d'un contrôle, d'ici ou du serveur ; une par champ, la première. */
export function placerFautes(fautes: readonly Faute[], lignes: readonly LigneSaisie[], valeurs: ValeursSaisie): FautePlacee[] {
  const envoyes = lignesRetenues(lignes, valeurs);
  const placees = fautes.map(({ champ, message }) => ({ champ: placerFaute(champ, lignes, envoyes), message }));
  return placees.filter(({ champ }, i) => champ === null || placees.findIndex((f) => f.champ === champ) === i);
}

function fautesDe(dossier: DossierACoter, lignes: readonly LigneSaisie[], valeurs: ValeursSaisie): Faute[] {
  const forme = saisieCotation.safeParse(corpsSaisie(dossier, lignes, valeurs, CLE_DE_CONTROLE));
  const fautes = forme.success ? [] : forme.error.issues.map(({ path, message }) => ({ champ: path.join('.'), message }));
  // Les règles se vérifient dès que les critères ont leur forme : l'agent voit d'un coup tout ce qui est à corriger.
  const criteres = saisieCotation.shape.criteres.safeParse(corpsSaisie(dossier, lignes, valeurs, CLE_DE_CONTROLE).criteres);
  if (!criteres.success || dossier.grille === null) return fautes;
  const regles = controlerSaisie(criteres.data, {
    grille: dossier.grille,
    localisations: dossier.lieux.map((lieu, i) => ({ ...lieu, rang: i + 1, siren: dossier.territoire.siren })),
    actuels: surCetteGrille(dossier.grille, dossier.courante),
    aCoter: dossier.demande.aCoter,
  });
  return [...fautes, ...regles];
}
