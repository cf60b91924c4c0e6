/** Nom du témoin de session ; le préfixe `__Host-` interdit tout domaine ou chemin plus large, mais exige https. */
export const nomDuCookie = (adressePublique: string): string =>
  adressePublique.startsWith('https://') ? '__Host-session' : 'session';

/** La valeur d'un témoin dans l'en-tête `Cookie`, ou rien. */
export function lireCookie(entete: string | null, nom: string): string | null {
  for (const morceau of entete?.split(';') ?? []) {
    const [cle, ...valeur] = morceau.split('=');
    if (cle?.trim() === nom) return valeur.join('=').trim() || null;
  }
  return null;
}
