import type { Sql } from './client.ts';

const MARQUER = `
UPDATE demande SET disparue_le = $2, a_coter = false, motif_a_coter = NULL WHERE numero_unique = ANY($1) AND disparue_le IS NULL RETURNING id`;

/** Le SNE ne connaît plus ces demandes ; elles restent ici, datées. Rend celles qui viennent de disparaître. */
export async function marquerDisparues(tx: Sql, numeros: readonly string[], le: Date): Promise<number[]> {
  if (numeros.length === 0) return [];
  const { rows } = await tx.query<{ id: number }>(MARQUER, [numeros, le]);
  return rows.map((r) => r.id);
}
