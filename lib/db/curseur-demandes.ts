import { z } from 'zod';
import { estJour } from '../domain/est-jour.ts';
import type { TriDemandes } from '../domain/filtre-demandes.ts';

/** La place d'une ligne dans un tri : sa clé et son identifiant. `sens` dit de quel côté lire. */
export type Curseur = { sens: 'apres' | 'avant'; tri: TriDemandes; cle: string | number; id: number };

const instant = z.iso.datetime().refine((texte) => estJour(texte.slice(0, 10)));
const forme = z.tuple([z.enum(['apres', 'avant']), z.string(), z.union([z.string().max(30), z.int32()]), z.int().min(0)]);
const CLES: Record<string, z.ZodType<string | number>> = { maj: instant, depot: z.string().refine(estJour), note: z.int32() };

export const ecrireCurseur = (c: Curseur): string =>
  Buffer.from(JSON.stringify([c.sens, c.tri, c.cle, c.id])).toString('base64url');

/** `null` : illisible, fabriqué de travers, ou fait pour un autre tri. Il ne porte aucun droit : le périmètre est ailleurs. */
export function lireCurseur(texte: string, tri: TriDemandes): Curseur | null {
  let brut: unknown;
  try {
    brut = JSON.parse(Buffer.from(texte, 'base64url').toString('utf8'));
  } catch {
    return null;
  }
  const lu = forme.safeParse(brut);
  if (!lu.success || lu.data[1] !== tri) return null;
  const cle = CLES[tri.split('-')[0] ?? '']?.safeParse(lu.data[2]);
  return cle?.success ? { sens: lu.data[0], tri, cle: cle.data, id: lu.data[3] } : null;
}
