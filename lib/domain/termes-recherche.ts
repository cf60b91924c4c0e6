/** Au-dessous, l'index de trigrammes ne sert plus et la recherche rendrait presque tout. */
export const RECHERCHE_MIN = 3;
const TERMES_MAX = 6;

/**
 * Les termes qu'une demande doit tous contenir. Un numéro saisi par groupes (« 035 0621 123456 ») devient un seul terme ;
 * un nom, un terme par mot. Vide si la saisie est trop courte pour chercher.
 */
export function termesRecherche(saisie: string): string[] {
  // PostgreSQL refuse le caractère nul dans un texte : il compte ici pour une espace.
  const mots = saisie
    .normalize('NFC')
    .split(/[\s\0]+/)
    .filter(Boolean);
  const termes: string[] = [];
  let precedentEstNumero = false;
  for (const mot of mots) {
    const estNumero = /\d/.test(mot);
    if (estNumero && precedentEstNumero) termes.push(`${termes.pop()}${mot}`);
    else termes.push(mot);
    precedentEstNumero = estNumero;
  }
  return termes.some((t) => t.length >= RECHERCHE_MIN) ? termes.slice(0, TERMES_MAX) : [];
}
