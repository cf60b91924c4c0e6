const forme = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Paris', year: 'numeric', month: '2-digit', day: '2-digit' });

/** Le jour de Paris d'un instant, `AAAA-MM-JJ`. */
export const jourDeParis = (date: Date): string => forme.format(date);
