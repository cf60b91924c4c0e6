/**
 * Vrai si PostgreSQL sait ranger tous les textes de cette valeur, clés comprises : ni caractère nul, ni demi-caractère isolé (que le
 * JSON sait écrire, et que jsonb refuse). Sans récursion : 256 ko de « [ » imbriqués déborderaient la pile.
 */
export function rangeable(racine: unknown): boolean {
  const pile = [racine];
  while (pile.length > 0) {
    const valeur = pile.pop();
    if (typeof valeur === 'string' && (valeur.includes('\0') || !valeur.isWellFormed())) return false;
    if (typeof valeur !== 'object' || valeur === null) continue;
    for (const [cle, contenu] of Object.entries(valeur)) pile.push(cle, contenu);
  }
  return true;
}

/** Ce qu'on en dit à la personne : ces caractères ne se voient pas. */
export const NON_RANGEABLE = 'Un caractère invisible (nul, ou coupé en deux) n’est pas accepté : ressaisissez le texte.';
