/** « Camille Le Goff » se dit « Camille L. » : assez pour se reconnaître entre collègues. */
export function nomCourt(nom: string): string {
  const [prenom = '', ...suite] = nom.trim().split(/\s+/);
  const initiale = suite[0]?.charAt(0).toLocaleUpperCase('fr');
  return initiale ? `${prenom} ${initiale}.` : prenom;
}
