import { type FiltresEnvois, filtresEnvois } from '@/lib/contracts/envois.ts';

export type ParametresBruts = Record<string, string | string[] | undefined>;

/** L'état de la liste, lu de l'adresse : une valeur qui ne se lit pas retombe sur son défaut. */
export function lireFiltresEnvois(bruts: ParametresBruts): FiltresEnvois {
  const champs = filtresEnvois.shape;
  const lus = Object.entries(champs).flatMap(([nom, schema]) => {
    const lu = schema.safeParse(bruts[nom]);
    return lu.success && bruts[nom] !== '' ? [[nom, lu.data]] : [];
  });
  const ensemble = filtresEnvois.safeParse(Object.fromEntries(lus));
  if (ensemble.success) return ensemble.data;
  const { onglet, cause, territoire } = Object.fromEntries(lus);
  return filtresEnvois.parse({ onglet, cause, territoire });
}
