import type { Sql } from './client.ts';

/** Déclare examinés les écarts d'une opération vus jusqu'à `vusJusqua` ; rend combien. Un écart plus récent reste ouvert. */
export async function examinerEcarts(
  sql: Sql,
  cible: { environnement: string; operation: string; vusJusqua: string },
  agentId: string,
  maintenant: Date,
): Promise<number> {
  const { rowCount } = await sql.query(
    `UPDATE ecart_contrat SET examine_le = $4, examine_par = $5
     WHERE environnement = $1 AND operation = $2 AND dernier_le <= $3 AND examine_le IS NULL`,
    [cible.environnement, cible.operation, cible.vusJusqua, maintenant, agentId],
  );
  return rowCount ?? 0;
}
