/** Les piles de la liste des cotations. */
export const ONGLETS_COTATIONS = {
  'a-valider': 'À valider',
  corrigees: 'Corrigées',
  rejetees: 'Rejetées par le SNE',
  toutes: 'Toutes',
} as const;
export type OngletCotations = keyof typeof ONGLETS_COTATIONS;
export const ongletsCotations = Object.keys(ONGLETS_COTATIONS) as [OngletCotations, ...OngletCotations[]];

/** Ce qui range une cotation dans un onglet ; la requête de la liste dit la même chose. */
export const dansOnglet = (onglet: OngletCotations, { origine, etat }: { origine: string; etat: string }): boolean =>
  ({
    'a-valider': etat === 'en-attente-de-validation',
    corrigees: origine === 'saisie',
    rejetees: etat === 'rejetee',
    toutes: true,
  })[onglet];
