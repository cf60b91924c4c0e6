/** Les touches de la liste des demandes, telles que l'aide les dit. */
export const TOUCHES_DEMANDES = [
  ['Entrée', 'ouvrir la demande'],
  ['Espace', 'aperçu'],
  ['X', 'cocher ou décocher la ligne'],
  ['Majuscule X', 'cocher jusqu’à cette ligne'],
  ['A', 'm’attribuer les lignes cochées, ou celle-ci'],
  ['S', 'suivre les lignes cochées, ou celle-ci'],
  ['/', 'aller à la recherche'],
] as const;
