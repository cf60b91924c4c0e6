import { z } from 'zod';
import { err, ok, type Result } from '../core/result.ts';
import { lireRequete, parseInput } from './parse-input.ts';
import type { Refus } from './problem.ts';
import { readBody } from './read-body.ts';

export type Schemas<P, Q, B> = { params?: z.ZodType<P>; query?: z.ZodType<Q>; body?: z.ZodType<B> };
export type Entrees<P, Q, B> = { params: P; query: Q; body: B };

const rien: z.ZodType = z.strictObject({});

/** Chemin, paramètres puis corps, vérifiés dans cet ordre. Un chemin mal formé ne désigne rien : « introuvable ». */
export async function readInput<P, Q, B>(
  schemas: Schemas<P, Q, B>,
  requete: Request,
  chemin: unknown,
): Promise<Result<Entrees<P, Q, B>, Refus>> {
  // Next ne donne aucun paramètre (et non un objet vide) à une route sans segment variable.
  const params = parseInput<P>((schemas.params ?? rien) as z.ZodType<P>, chemin ?? {}, 'introuvable');
  if (!params.ok) return err({ tag: 'introuvable' });
  const parametres = lireRequete(new URL(requete.url).searchParams);
  const query = parseInput<Q>((schemas.query ?? rien) as z.ZodType<Q>, parametres, 'requete-invalide');
  if (!query.ok) return query;
  if (!schemas.body) return ok({ params: params.value, query: query.value, body: undefined as B });
  const brut = await readBody(requete);
  if (!brut.ok) return brut;
  const body = parseInput(schemas.body, brut.value, 'donnees-invalides');
  return body.ok ? ok({ params: params.value, query: query.value, body: body.value }) : body;
}
