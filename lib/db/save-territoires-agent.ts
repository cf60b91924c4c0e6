import type { Tx } from './client.ts';

const REMPLACER = `
WITH ote AS (DELETE FROM agent_territoire WHERE agent_id = $1 AND NOT siren = ANY ($2))
INSERT INTO agent_territoire (agent_id, siren) SELECT $1, siren FROM territoire WHERE siren = ANY ($2) ON CONFLICT DO NOTHING`;

/** Remplace le périmètre d'un agent. */
export async function saveTerritoiresAgent(tx: Tx, agentId: string, sirens: readonly string[]): Promise<void> {
  await tx.query(REMPLACER, [agentId, sirens]);
}

/** Le premier de ces territoires que nous ne connaissons pas ; `null` s'ils le sont tous. */
export async function territoireInconnu(tx: Tx, sirens: readonly string[]): Promise<string | null> {
  const { rows } = await tx.query<{ siren: string }>(
    'SELECT v.siren FROM unnest($1::text[]) v (siren) WHERE NOT EXISTS (SELECT 1 FROM territoire t WHERE t.siren = v.siren) LIMIT 1',
    [sirens],
  );
  return rows[0]?.siren ?? null;
}
