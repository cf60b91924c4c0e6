const relatif = new Intl.RelativeTimeFormat('fr-FR', { numeric: 'always' });
const UNITES = [
  ['day', 86_400],
  ['hour', 3600],
  ['minute', 60],
  ['second', 1],
] as const;

/** « dans 3 minutes », « il y a 2 heures » : toujours en complément d'une date, jamais seul. */
export function delaiLibelle(instant: string, maintenant: Date): string {
  const secondes = Math.round((Date.parse(instant) - maintenant.getTime()) / 1000);
  const [unite, duree] = UNITES.find(([, d]) => Math.abs(secondes) >= d) ?? ['second', 1];
  return relatif.format(Math.trunc(secondes / duree), unite);
}
