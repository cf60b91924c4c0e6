const DECALAGE = new Intl.DateTimeFormat('en', { timeZone: 'Europe/Paris', timeZoneName: 'longOffset' });
const FRANCAIS = new Intl.DateTimeFormat('fr-FR', { timeZone: 'Europe/Paris', dateStyle: 'long', timeStyle: 'short' });

/** « +01:00 » ou « +02:00 ». */
function decalage(instant: Date): string {
  const nom = DECALAGE.formatToParts(instant).find(({ type }) => type === 'timeZoneName')?.value ?? '';
  return /[+-]\d\d:\d\d/.exec(nom)?.[0] ?? '+00:00';
}

const enMillisecondes = (texte: string) => (Number(texte.slice(1, 3)) * 60 + Number(texte.slice(4))) * 60_000;

/** Secondes entières et décalage de Paris, comme les dates émises par le serveur (contrat §6.3). */
export function instantDeParis(instant: Date): string {
  const ecart = decalage(instant);
  return `${new Date(instant.getTime() + enMillisecondes(ecart)).toISOString().slice(0, 19)}${ecart}`;
}

export const anneeDeParis = (instant: Date): string => instantDeParis(instant).slice(0, 4);

/** « 21 novembre 2026 à 10:00 ». */
export const enFrancais = (instant: Date): string => FRANCAIS.format(instant);

/** Lit une date ; sans décalage, elle est à l'heure de Paris (contrat §3.1). Illisible : `undefined`. */
export function lireInstant(texte: string): Date | undefined {
  const propre = texte.trim();
  if (!/^\d{4}-\d\d?-\d\d?/.test(propre)) return undefined;
  if (/(?:Z|[+-]\d\d:?\d\d)$/i.test(propre) && propre.length > 10) return valide(new Date(propre.replace(' ', 'T')));
  const enTempsUniversel = valide(new Date(propre.length <= 10 ? propre : `${propre.replace(' ', 'T')}Z`));
  if (!enTempsUniversel) return undefined;
  const ecart = enMillisecondes(decalage(enTempsUniversel));
  return new Date(enTempsUniversel.getTime() - ecart);
}

const valide = (date: Date) => (Number.isNaN(date.getTime()) ? undefined : date);
