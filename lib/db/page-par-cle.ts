/** De quel côté d'une ligne lire : après elle, avant elle, ou depuis le début. */
export type Cle = { apres?: string | undefined; avant?: string | undefined };
export type PageParCle<T> = { lignes: T[]; suivante: string | null; precedente: string | null };

export const TAILLE_PAGE = 50;

/** Range `TAILLE_PAGE + 1` lignes lues dans le sens de la clé ; la page d'avant se lit à rebours, puis se retourne. */
export function pageParCle<T extends { ref: string }>(lues: readonly T[], cle: Cle): PageParCle<T> {
  const recule = cle.avant !== undefined;
  const reste = lues.length > TAILLE_PAGE;
  const lignes = lues.slice(0, TAILLE_PAGE);
  if (recule) lignes.reverse();
  return {
    lignes,
    suivante: recule || reste ? (lignes.at(-1)?.ref ?? null) : null,
    precedente: (recule ? reste : cle.apres !== undefined) ? (lignes[0]?.ref ?? null) : null,
  };
}
