const NOM = 'environnement';
// Un chemin n'a pas d'hôte ; celui-ci ne sert qu'à le lire.
const lire = (chemin: string): URL => new URL(chemin, 'http://ici.invalid');

/** L'environnement de Passe Marché qu'une adresse de la console dit. */
export const lireEnvironnement = (chemin: string): string | null => lire(chemin).searchParams.get(NOM);

/** La même adresse, qui dit cet environnement. */
export function ecrireEnvironnement(chemin: string, environnement: string): string {
  const adresse = lire(chemin);
  adresse.searchParams.set(NOM, environnement);
  return adresse.pathname + adresse.search;
}
