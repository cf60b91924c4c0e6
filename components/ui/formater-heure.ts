const heure = new Intl.DateTimeFormat('fr-FR', {
  timeZone: 'Europe/Paris',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});

/** « 10 h 42 », heure de Paris. */
export const formaterHeure = (instant: Date): string => heure.format(instant).replace(':', ' h ');
