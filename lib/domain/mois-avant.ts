/**
 * Le même instant, `mois` mois plus tôt ; le dernier jour du mois quand il n'a pas ce quantième. Sans cela, six mois avant le 31 août
 * serait le 3 mars, et une purge emporterait trois jours de trop.
 */
export function moisAvant(instant: Date, mois: number): Date {
  const avant = new Date(instant);
  avant.setUTCMonth(avant.getUTCMonth() - mois);
  // Le jour zéro d'un mois est le dernier du précédent.
  if (avant.getUTCDate() !== instant.getUTCDate()) avant.setUTCDate(0);
  return avant;
}
