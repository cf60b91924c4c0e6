const nombre = new Intl.NumberFormat('fr-FR');

/** Avec le vrai signe moins et l'espace des milliers : « −1 200 ». */
export const enNombre = (n: number): string => nombre.format(n).replace('-', '−');

/** « 3 points », « 1 point », « −10 points ». */
export const enPoints = (n: number): string => `${enNombre(n)} ${Math.abs(n) > 1 ? 'points' : 'point'}`;

/** « +12 », « −3 », « 0 ». */
export const enEcart = (n: number): string => `${n > 0 ? '+' : ''}${enNombre(n)}`;
