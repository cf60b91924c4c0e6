/** « 3 points », « 1 point », « −10 points », avec le vrai signe moins. */
export const enPoints = (n: number): string => `${String(n).replace('-', '−')} ${Math.abs(n) > 1 ? 'points' : 'point'}`;

/** « +12 », « −3 », « 0 ». */
export const enEcart = (n: number): string => (n > 0 ? `+${n}` : String(n).replace('-', '−'));
