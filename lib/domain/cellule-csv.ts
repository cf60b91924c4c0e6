// Ce qu'un tableur prend pour une formule : les quatre signes, leurs formes pleine chasse (Excel et Numbers les replient), et les
// blancs qu'il saute avant de regarder (tabulation, retours, espaces de toute sorte, octet de marque, guillemets).
const FORMULE = /^[\s\u200b\ufeff"'\p{Cc}]*[=+\-@\uff1d\uff0b\uff0d\uff20\u2212|%]/u;
const BLANC_EN_TETE = /^\p{Cc}/u;

/** Un texte qu'un tableur ouvre sans rien calculer : une apostrophe devant ce qui commencerait une formule. Les nombres restent des nombres. */
export function celluleCsv(valeur: string | number | null): string {
  if (valeur === null) return '';
  if (typeof valeur === 'number') return String(valeur);
  return FORMULE.test(valeur) || BLANC_EN_TETE.test(valeur) ? `'${valeur}` : valeur;
}
