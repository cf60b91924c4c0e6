/** Le texte d'un champ ; vide s'il n'y est pas. */
export function texteDe(champs: FormData, nom: string): string {
  const valeur = champs.get(nom);
  return typeof valeur === 'string' ? valeur.trim() : '';
}

/** Le texte d'un champ ; `null` s'il est vide. */
export const texteOuRien = (champs: FormData, nom: string): string | null => texteDe(champs, nom) || null;

/** Le nombre d'un champ, virgule acceptée ; `null` s'il est illisible, que le contrat refusera. */
export function nombreDe(champs: FormData, nom: string): number | null {
  const texte = texteDe(champs, nom).replace(',', '.').replace(/\s/g, '');
  const lu = Number(texte);
  return texte === '' || Number.isNaN(lu) ? null : lu;
}
