import type { Jour } from './instant.ts';

const JOUR = new Intl.DateTimeFormat('fr-CA', { timeZone: 'Europe/Paris', year: 'numeric', month: '2-digit', day: '2-digit' });

/** Une grille entre en vigueur à minuit, heure de Paris. */
export const jourDeParis = (instant: Date): Jour => JOUR.format(instant);
