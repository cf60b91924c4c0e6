/** Les piles de la liste des cotations, dans l'ordre où on les traite. */
export const ONGLETS_COTATIONS = {
  'a-revoir': 'À revoir',
  'a-valider': 'À valider',
  corrigees: 'Corrigées',
  'en-anomalie': 'En anomalie',
  rejetees: 'Rejetées par le SNE',
  toutes: 'Toutes',
} as const;
export type OngletCotations = keyof typeof ONGLETS_COTATIONS;
export const ongletsCotations = Object.keys(ONGLETS_COTATIONS) as [OngletCotations, ...OngletCotations[]];

/** Ce qu'un compte tenu sait d'un groupe de cotations. */
export type GroupeDeCotations = { origine: string; etat: string; aRevoir: boolean; enAnomalie: boolean };

/** Ce qui range une cotation dans un onglet ; la requête de la liste dit la même chose. */
export const dansOnglet = (onglet: OngletCotations, { origine, etat, aRevoir, enAnomalie }: GroupeDeCotations): boolean =>
  ({
    'a-revoir': aRevoir && etat !== 'remplacee',
    'a-valider': etat === 'en-attente-de-validation',
    corrigees: origine === 'saisie',
    'en-anomalie': enAnomalie,
    rejetees: etat === 'rejetee',
    toutes: true,
  })[onglet];
