import { z } from 'zod';
import type { ValeursSaisie } from './valeurs-saisie.ts';

const valeurs = z.object({
  lignes: z.record(
    z.string(),
    z.object({
      retenu: z.boolean(),
      points: z.string(),
      origine: z.enum(['automatique', 'justificatif', 'manuel']),
      valeur: z.string(),
      preuve: z.string(),
    }),
  ),
  motif: z.string(),
  justification: z.string(),
}) satisfies z.ZodType<ValeursSaisie>;

const brouillon = z.object({ revision: z.int(), le: z.iso.datetime(), base: valeurs, valeurs });

/** Une saisie en cours : ce dont elle est partie et ce qu'elle est devenue. */
export type Brouillon = z.infer<typeof brouillon>;

/** Un brouillon par demande et par territoire, dans cet onglet du navigateur seulement. */
export const cleBrouillon = (demande: string, siren: string): string => `saisie-cotation:${demande}:${siren}`;

/** Relit un brouillon ; illisible ou d'une forme passée, il n'y en a pas. */
export function lireBrouillon(texte: string | null): Brouillon | null {
  if (texte === null) return null;
  try {
    const lu = brouillon.safeParse(JSON.parse(texte));
    return lu.success ? lu.data : null;
  } catch {
    return null;
  }
}

/** Les valeurs d'un brouillon sur les lignes d'aujourd'hui : une ligne absente du brouillon garde sa valeur de départ. */
export function reprendre(depart: ValeursSaisie, garde: ValeursSaisie): ValeursSaisie {
  const lignes = Object.entries(depart.lignes).map(([cle, ligne]) => [cle, garde.lignes[cle] ?? ligne]);
  return { motif: garde.motif, justification: garde.justification, lignes: Object.fromEntries(lignes) };
}

export const memesValeurs = (a: ValeursSaisie, b: ValeursSaisie): boolean => JSON.stringify(trie(a)) === JSON.stringify(trie(b));

const trie = ({ lignes, motif, justification }: ValeursSaisie) => [
  motif,
  justification,
  Object.entries(lignes)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([cle, { retenu, points, origine, valeur, preuve }]) => [cle, retenu, points, origine, valeur, preuve]),
];
