import { formaterHeure } from './formater-heure.ts';

const jour = new Intl.DateTimeFormat('fr-FR', { timeZone: 'Europe/Paris', day: '2-digit', month: '2-digit', year: 'numeric' });
const seconde = new Intl.DateTimeFormat('fr-FR', { timeZone: 'Europe/Paris', second: '2-digit' });

/** « 21/11/2026 à 09 h 42 », à l'heure de Paris quel que soit le fuseau de la machine. */
export function formaterInstant(date: Date, precision: 'jour' | 'minute' | 'seconde' = 'minute'): string {
  if (precision === 'jour') return jour.format(date);
  const complement = precision === 'seconde' ? ` min ${seconde.format(date).padStart(2, '0')} s` : '';
  return `${jour.format(date)} à ${formaterHeure(date)}${complement}`;
}
