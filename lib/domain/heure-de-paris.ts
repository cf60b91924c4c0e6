const forme = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Paris',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});

/** `AAAA-MM-JJTHH:MM` à Paris, la forme d'un champ `datetime-local`. */
export const versHeureDeParis = (instant: string): string => forme.format(new Date(instant)).replace(' ', 'T');

/** L'instant ISO d'une heure de Paris, quel que soit le fuseau du poste ; `null` si elle est illisible. */
export function depuisHeureDeParis(saisie: string): string | null {
  const lue = Date.parse(`${saisie}Z`);
  if (Number.isNaN(lue)) return null;
  const decaler = (ms: number): number => ms - (Date.parse(`${versHeureDeParis(new Date(ms).toISOString())}Z`) - ms);
  // Deux passes : le décalage se lit d'abord à une heure près, puis à l'instant trouvé.
  const premier = decaler(lue);
  return new Date(lue - (Date.parse(`${versHeureDeParis(new Date(premier).toISOString())}Z`) - premier)).toISOString();
}
