/** Vrai si la requête vient d'une page du service. Une mutation sans `Origin` ni `Sec-Fetch-Site` est refusée. */
export function sameOrigin(requete: Request, adressePublique: string): boolean {
  const site = requete.headers.get('sec-fetch-site');
  const origine = requete.headers.get('origin');
  if (site === null && origine === null) return false;
  return (site === null || site === 'same-origin') && (origine === null || origine === new URL(adressePublique).origin);
}
