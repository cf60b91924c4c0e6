// Ce qu'un tableur prend pour une formule : les quatre signes, leurs formes pleine chasse (Excel et Numbers les replient), et les
// blancs qu'il saute avant de regarder (tabulation, retours, espaces de toute sorte, octet de marque, guillemets).
const FORMULE = /^[\s\u200b\ufeff"'\p{Cc}]*[=+\-@\uff1d\uff0b\uff0d\uff20\u2212|%]/u;
const BLANC_EN_TETE = /^\p{Cc}/u;

export type ValeurCsv = string | number | null;

/** Un texte qu'un tableur ouvre sans rien calculer : une apostrophe devant ce qui commencerait une formule. Les nombres restent des nombres, à virgule. */
export function celluleCsv(valeur: ValeurCsv): string {
  if (valeur === null) return '';
  if (typeof valeur === 'number') return String(valeur).replace('.', ',');
  return FORMULE.test(valeur) || BLANC_EN_TETE.test(valeur) ? `'${valeur}` : valeur;
}
