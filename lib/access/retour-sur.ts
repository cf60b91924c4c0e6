const ICI = 'http://ici.invalid';

/** Une adresse de retour qui ne sort jamais du service : chemin relatif, sans autorité déguisée. À défaut, l'accueil. */
export function retourSur(brut: string | null | undefined): string {
  if (!brut?.startsWith('/') || !/^[\x21-\x7e]+$/.test(brut) || /[\\]|^\/\//.test(brut) || !URL.canParse(brut, ICI)) return '/';
  const url = new URL(brut, ICI);
  const chemin = url.pathname + url.search;
  // Le retour sur une page de connexion tournerait en rond ; celui sur une route d'API n'est pas une page.
  return url.origin === ICI && !chemin.startsWith('//') && !/^\/(api|connexion|deconnexion)(\/|\?|$)/.test(chemin) ? chemin : '/';
}
