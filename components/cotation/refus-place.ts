import type { DossierACoter } from '@/lib/domain/dossier-a-coter.ts';
import { cleDeLigne, type LigneSaisie } from './lignes-saisie.ts';
import { placerFaute } from './placer-faute.ts';

export type RefusPlace = {
  /** Champ du formulaire ; `null` : le refus concerne l'ensemble. */
  champ: string | null;
  titre: string;
  conseil: string;
  /** Le code et le texte du SNE, à replier. */
  brut: string;
};

/** Les motifs du refus précédent en français, chacun placé sous le champ qu'il vise. */
export function refusPlaces({ refus }: DossierACoter, lignes: readonly LigneSaisie[]): RefusPlace[] {
  if (refus === null) return [];
  const envoyes = refus.criteres.map(({ code, codeInsee }) => ({ cle: cleDeLigne(code, codeInsee) }));
  return refus.motifs.map(({ code, message, champ, cause }) => ({
    champ: champ === null ? null : placerFaute(champ, lignes, envoyes),
    titre: enPhrase(cause?.titre ?? 'Motif inconnu du catalogue'),
    conseil: cause?.action ?? 'Vérifiez la saisie ; si elle est juste, transmettez le code au support.',
    brut: message === null ? code : `${code} – ${message}`,
  }));
}

/** Un titre du catalogue n'a pas de point ; suivi d'un conseil, il en faut un. */
const enPhrase = (titre: string): string => (/[.!?]$/.test(titre) ? titre : `${titre}.`);
