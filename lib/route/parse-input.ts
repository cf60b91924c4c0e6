import { z } from 'zod';
import { err, ok, type Result } from '../core/result.ts';
import type { Echec, ErreurDeChamp, Refus } from './problem.ts';
import { NON_RANGEABLE, rangeable } from './rangeable.ts';

z.config(z.locales.fr());

/** Vérifie une entrée contre son schéma ; toute clé inconnue est refusée, de même que les caractères que PostgreSQL ne range pas. */
export function parseInput<T>(schema: z.ZodType<T>, brut: unknown, tag: Echec): Result<T, Refus> {
  if (!rangeable(brut)) return err({ tag, erreurs: [{ champ: '', message: NON_RANGEABLE }] });
  const ferme: z.ZodType = schema instanceof z.ZodObject ? schema.strict() : schema;
  const lu = ferme.safeParse(brut);
  return lu.success ? ok(lu.data as T) : err({ tag, erreurs: lu.error.issues.flatMap(enErreurs) });
}

/** `?etat=a&etat=b` devient un tableau ; un seul, une chaîne. */
export function lireRequete(parametres: URLSearchParams): Record<string, string | string[]> {
  const lus: [string, string | string[]][] = [...new Set(parametres.keys())].map((cle) => {
    const valeurs = parametres.getAll(cle);
    return [cle, valeurs.length === 1 ? (valeurs[0] ?? '') : valeurs];
  });
  return Object.fromEntries(lus);
}

function enErreurs(faute: z.core.$ZodIssue): ErreurDeChamp[] {
  const chemin = faute.path.map(String);
  if (faute.code === 'unrecognized_keys') {
    return faute.keys.map((cle) => ({ champ: [...chemin, cle].join('.'), message: 'Ce champ n’est pas attendu.' }));
  }
  return [{ champ: chemin.join('.'), message: faute.message }];
}
