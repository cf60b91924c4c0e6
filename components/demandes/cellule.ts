/** Sur petit écran, où chaque ligne est une fiche, une case sans rien à dire ne prend pas de place. */
export const cellule = (texte: string, plus = ''): string =>
  [plus, texte === '–' ? 'max-md:hidden' : ''].filter(Boolean).join(' ');
