import type { Sql } from '../db/client.ts';

const SQL = `
  UPDATE envoi e SET bail_jusqu_a = now() + $3 * interval '1 millisecond'
    FROM unnest($1::bigint[], $2::bigint[]) AS l(id, cloture)
   WHERE e.id = l.id AND e.cloture = l.cloture AND e.etat = 'en-cours'
  RETURNING e.id`;

/** Prolonge les baux tenus ; rend ceux qui l'ont été. Un bail repris par un autre ne se prolonge pas. */
export async function renew(sql: Sql, tenus: readonly { id: number; cloture: number }[], bailMs: number): Promise<Set<number>> {
  const { rows } = await sql.query<{ id: number }>(SQL, [tenus.map((e) => e.id), tenus.map((e) => e.cloture), bailMs]);
  return new Set(rows.map((r) => r.id));
}
