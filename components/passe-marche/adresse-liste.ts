import type { z } from 'zod';

export type Parametres = Record<string, string | string[] | undefined>;
export type Filtres = Record<string, string | undefined>;

/** L'état d'une liste, lu de l'adresse : une valeur illisible est écartée et nommée, jamais une erreur. */
export function lireFiltres<S extends z.ZodObject<Record<string, z.ZodType>>>(
  schema: S,
  adresse: Parametres,
): { filtres: z.infer<S>; ecartes: string[] } {
  const ecartes: string[] = [];
  const gardes = Object.entries(schema.shape).flatMap(([nom, champ]) => {
    const brut = adresse[nom];
    if (brut === undefined || brut === '') return [];
    const lu = champ.safeParse(brut);
    if (!lu.success) ecartes.push(nom);
    return lu.success ? [[nom, brut]] : [];
  });
  return { filtres: schema.parse(Object.fromEntries(gardes)), ecartes };
}

/** L'adresse d'un état de la liste ; changer un filtre ou l'ordre ramène à la première page. */
export function adresseListe(base: string, filtres: Filtres, change: Filtres = {}): string {
  const { apres: _, avant: __, ...gardes } = filtres;
  const parametres = Object.entries({ ...gardes, ...change }).filter((p): p is [string, string] => Boolean(p[1]));
  return parametres.length === 0 ? base : `${base}?${new URLSearchParams(parametres)}`;
}
