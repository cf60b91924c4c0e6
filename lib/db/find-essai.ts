import type { ResultatEssai } from '../domain/essai.ts';
import type { Sql } from './client.ts';

export type EssaiLu = { ref: string; operation: string; etat: string; correlation: string; resultat: ResultatEssai | null };

/** L'essai de cet agent ; chacun ne lit que les siens. */
export async function findEssai(sql: Sql, ref: string, agentId: string): Promise<EssaiLu | null> {
  const { rows } = await sql.query<EssaiLu>(
    'SELECT ref, operation, etat, correlation, resultat FROM essai_appel WHERE ref = $1 AND agent_id = $2',
    [ref, agentId],
  );
  return rows[0] ?? null;
}
