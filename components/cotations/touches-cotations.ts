/** Les touches de la liste des cotations, telles que l'aide les dit. */
export const TOUCHES_COTATIONS = [
  ['Entrée', 'ouvrir la cotation'],
  ['Espace', 'aperçu'],
  ['X', 'cocher ou décocher la ligne'],
  ['Majuscule X', 'cocher jusqu’à cette ligne'],
  ['V', 'valider les lignes cochées, ou celle-ci'],
  ['C', 'comparer les deux lignes cochées, ou celle-ci à la note en cours ou à son recalcul'],
] as const;
