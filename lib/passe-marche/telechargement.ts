import type { Failure } from '../remote/failure.ts';
import type { FichierRecu } from './receive-file.ts';

/** Les quatre issues que le contrat distingue (§3.4) ; « trop-gros » est notre plafond. */
export type Telechargement =
  | ({ readonly tag: 'recu'; readonly nom: string } & FichierRecu)
  | { readonly tag: 'pas-finalisee' }
  | { readonly tag: 'documents-absents' }
  | { readonly tag: 'inconnue' }
  | { readonly tag: 'trop-gros' };

/** L'issue que le contrat donne à ce refus ; `null` : c'en est un d'une autre sorte. */
export function lireRefus(failure: Failure): Telechargement | null {
  if (failure.tag === 'VALIDATION') return { tag: 'pas-finalisee' };
  if (failure.tag !== 'NOT_FOUND') return null;
  // Deux 404 que seul leur texte sépare : « not available » veut dire remise, mais sans fichier.
  return failure.answer.errors.some(({ code }) => /not available/i.test(code))
    ? { tag: 'documents-absents' }
    : { tag: 'inconnue' };
}
