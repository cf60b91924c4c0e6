import { celluleCsv, type ValeurCsv } from './cellule-csv.ts';

const citer = (valeur: ValeurCsv): string => {
  const sure = celluleCsv(valeur);
  return /[";\r\n]/.test(sure) ? `"${sure.replaceAll('"', '""')}"` : sure;
};

/** L'octet de marque, sans lequel un tableur français lit les accents de travers. */
export const MARQUE_CSV = '\uFEFF';

/** Une rangée d'un fichier CSV tel qu'un tableur français l'ouvre : points-virgules, virgule décimale, formules désarmées. */
export const rangeeCsv = (cellules: readonly ValeurCsv[]): string => `${cellules.map(citer).join(';')}\r\n`;

/** Un petit fichier entier. */
export const enCsv = (lignes: readonly (readonly ValeurCsv[])[]): string => MARQUE_CSV + lignes.map(rangeeCsv).join('');
