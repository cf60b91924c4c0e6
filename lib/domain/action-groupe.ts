export const ACTIONS_GROUPE = ['attribuer', 'liberer', 'suivre', 'ne-plus-suivre'] as const;
export type ActionGroupe = (typeof ACTIONS_GROUPE)[number];

/** Une action groupée touche au plus ce nombre de demandes. */
export const GROUPE_MAX = 500;
/** Jusque-là, elle se fait dans la requête ; au-delà, le travailleur la mène par lots de cette taille. */
export const DIRECT_MAX = 50;

/** Ce qu'il est advenu d'une demande visée. */
export const ISSUES_DE_LIGNE = {
  faite: 'Faite',
  deja: 'Déjà ainsi',
  autrui: 'À un collègue, laissée telle quelle',
  'hors-perimetre': 'Hors du périmètre de la personne désignée',
} as const;
export type IssueDeLigne = keyof typeof ISSUES_DE_LIGNE;

export type LigneAgie = { id: number; ref: string; issue: IssueDeLigne };
export type EffetGroupe = { faites: string[]; deja: number; autrui: number; horsPerimetre: number };

/** Le compte de ce qui a été fait, et des raisons du reste. */
export function compterEffet(lignes: readonly LigneAgie[]): EffetGroupe {
  const n = (issue: IssueDeLigne) => lignes.filter((l) => l.issue === issue).length;
  const faites = lignes.filter((l) => l.issue === 'faite').map((l) => l.ref);
  return { faites, deja: n('deja'), autrui: n('autrui'), horsPerimetre: n('hors-perimetre') };
}
