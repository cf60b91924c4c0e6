import type { Sql } from './client.ts';

/** Faux : inconnue, refermée ou déjà acquittée. */
export async function acquitterAlerte(sql: Sql, ref: string, agentId: string, maintenant: Date): Promise<boolean> {
  const { rowCount } = await sql.query(
    'UPDATE alerte SET acquittee_le = $3, acquittee_par = $2 WHERE ref = $1 AND fermee_le IS NULL AND acquittee_le IS NULL',
    [ref, agentId, maintenant],
  );
  return rowCount === 1;
}
