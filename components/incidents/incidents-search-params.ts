import { type FiltresIncidents, filtresIncidents } from '@/lib/contracts/incidents.ts';

type Adresse = Record<string, string | string[] | undefined>;

/** L'état de la liste, lu de l'adresse : une valeur qui ne se lit pas est écartée et nommée. */
export function lireFiltresIncidents(adresse: Adresse): { filtres: FiltresIncidents; ecartes: string[] } {
  const ecartes: string[] = [];
  const gardes = Object.entries(filtresIncidents.shape).flatMap(([nom, schema]) => {
    const brut = adresse[nom];
    if (brut === undefined || brut === '') return [];
    const lu = schema.safeParse(brut);
    if (!lu.success) ecartes.push(nom);
    return lu.success ? [[nom, lu.data]] : [];
  });
  return { filtres: filtresIncidents.parse(Object.fromEntries(gardes)), ecartes };
}

/** L'adresse d'un état de la liste ; les défauts n'y paraissent pas. */
export function hrefIncidents({ etat, ...reste }: FiltresIncidents): string {
  const parametres = Object.entries({ ...(etat === 'a-trier' ? {} : { etat }), ...reste });
  const requete = new URLSearchParams(parametres.filter((p): p is [string, string] => p[1] !== undefined));
  return requete.size === 0 ? '/incidents' : `/incidents?${requete}`;
}
