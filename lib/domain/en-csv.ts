/** Une cellule qui commence ainsi serait lue comme une formule par un tableur. */
const FORMULE = /^[=+\-@\t\r]/;

function cellule(valeur: string | number): string {
  if (typeof valeur === 'number') return String(valeur).replace('.', ',');
  const sure = FORMULE.test(valeur) ? `'${valeur}` : valeur;
  return /[";\r\n]/.test(sure) ? `"${sure.replaceAll('"', '""')}"` : sure;
}

/** Un fichier CSV tel qu'un tableur français l'ouvre : points-virgules, virgule décimale, marque d'ordre des octets. */
export const enCsv = (lignes: readonly (readonly (string | number)[])[]): string =>
  `\uFEFF${lignes.map((l) => `${l.map(cellule).join(';')}\r\n`).join('')}`;
