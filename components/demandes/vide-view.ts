import type { FiltreDemandes } from '@/lib/domain/filtre-demandes.ts';
import type { Etiquette } from './liste-view.ts';

export type VideDit = { titre: string; texte: string };

const EXAMENS: Record<NonNullable<FiltreDemandes['examen']>, VideDit> = {
  'a-revoir': {
    titre: 'Aucune demande à revoir',
    texte: 'Une demande entre ici quand quelqu’un demande la revue de sa cotation, ou un complément avant de la valider.',
  },
  'en-anomalie': {
    titre: 'Aucune demande en anomalie',
    texte: 'Une demande entre ici quand sa note sort des vérifications, ou s’éloigne beaucoup des demandes semblables.',
  },
};
const ETATS: Partial<Record<NonNullable<FiltreDemandes['etat']>, VideDit>> = {
  'a-coter': { titre: 'Aucune demande à coter', texte: 'Le SNE n’attend aucune cotation sur vos territoires.' },
  'a-transmettre': {
    titre: 'Rien à transmettre',
    texte: 'Toutes les cotations saisies sont parties au SNE, ou attendent une validation.',
  },
  rejetee: { titre: 'Aucune cotation rejetée', texte: 'Une demande entre ici quand le SNE refuse sa cotation.' },
};
const SUIVIES: VideDit = {
  titre: 'Vous ne suivez aucune demande',
  texte: 'Ouvrez une demande puis « Suivre la demande », ou cochez des lignes de la liste puis « Suivre ».',
};
const PREMIERE: VideDit = {
  titre: 'Aucune demande pour l’instant',
  texte:
    'La première synchronisation avec le SNE n’a encore rien apporté dans vos territoires. Elle se lance chaque nuit, ou depuis la page Supervision.',
};

/** Ce que dit une liste vide quand un onglet seul, ou rien, la filtre ; `null` : des filtres ou une recherche l'expliquent. */
export function direVide(filtre: FiltreDemandes, recherche: string, etiquettes: readonly Etiquette[]): VideDit | null {
  if (recherche !== '' || etiquettes.length > 1) return null;
  if (etiquettes.length === 0) return PREMIERE;
  if (filtre.examen) return EXAMENS[filtre.examen];
  if (filtre.prise === 'suivies') return SUIVIES;
  return filtre.etat ? (ETATS[filtre.etat] ?? null) : null;
}
