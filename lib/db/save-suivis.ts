import type { Sql } from './client.ts';
import type { EffetGroupe } from './save-attributions.ts';

const SUIVRE = `
  WITH s AS (
    INSERT INTO suivi (agent_id, demande_id) SELECT $2, id FROM unnest($1::bigint[]) id ON CONFLICT DO NOTHING RETURNING demande_id
  ) SELECT d.ref FROM demande d JOIN s ON s.demande_id = d.id ORDER BY d.id`;
const NE_PLUS = `
  WITH s AS (DELETE FROM suivi WHERE demande_id = ANY ($1) AND agent_id = $2 RETURNING demande_id)
  SELECT d.ref FROM demande d JOIN s ON s.demande_id = d.id ORDER BY d.id`;

/** Suit des demandes, ou ne les suit plus : un choix personnel, que l'historique de la demande ne garde pas. */
export async function saveSuivis(sql: Sql, ids: readonly number[], agentId: string, suivre: boolean): Promise<EffetGroupe> {
  const { rows } = await sql.query<{ ref: string }>(suivre ? SUIVRE : NE_PLUS, [ids, agentId]);
  return { faites: rows.map((r) => r.ref), deja: ids.length - rows.length, autrui: 0 };
}
