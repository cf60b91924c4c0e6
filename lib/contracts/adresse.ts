import type { z } from 'zod';

export type ParametresBruts = Record<string, string | string[] | undefined>;

/** L'état d'un écran, lu de son adresse : une valeur qui ne se lit pas retombe sur son défaut. */
export function lireAdresse<S extends z.ZodObject>(schema: S, bruts: ParametresBruts): z.infer<S> {
  const lisibles = Object.entries(schema.shape).flatMap(([nom, champ]) => {
    const brut = bruts[nom];
    return brut !== '' && brut !== undefined && (champ as z.ZodType).safeParse(brut).success ? [[nom, brut]] : [];
  });
  return schema.parse(Object.fromEntries(lisibles));
}

/** L'adresse d'un état ; ni les absents ni les défauts n'y paraissent. */
export function ecrireAdresse(
  chemin: string,
  etat: Readonly<Record<string, string | undefined>>,
  defauts: Readonly<Record<string, string>> = {},
): string {
  const parametres = Object.entries(etat).filter(
    (p): p is [string, string] => p[1] !== undefined && p[1] !== '' && p[1] !== defauts[p[0]],
  );
  return parametres.length === 0 ? chemin : `${chemin}?${new URLSearchParams(parametres)}`;
}
