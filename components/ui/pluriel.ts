const nombre = new Intl.NumberFormat('fr-FR');

/** « 1 personne », « 3 personnes », « 0 point ». Le pluriel ajoute un s à chaque mot du nom. */
export function pluriel(n: number, nom: string): string {
  const mots = Math.abs(n) > 1 ? nom.replaceAll(/\p{L}+/gu, (mot) => (mot.endsWith('s') ? mot : `${mot}s`)) : nom;
  return `${nombre.format(n)} ${mots}`;
}
