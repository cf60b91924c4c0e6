export type Parametres = Promise<Record<string, string | string[] | undefined>>;

/** Les paramètres d'une page, comme une adresse les dit ; d'un paramètre répété, seul le premier compte. */
export async function lireParametres(parametres: Parametres): Promise<URLSearchParams> {
  const lus = Object.entries(await parametres).flatMap(([nom, v]) => {
    const valeur = Array.isArray(v) ? v[0] : v;
    return valeur === undefined ? [] : [[nom, valeur]];
  });
  return new URLSearchParams(lus);
}
