import type { Sql } from './client.ts';

/** Compte un fichier de plus pour l'agent ce jour-là (jour de Paris) ; `false` : sa limite est atteinte. Deux demandes simultanées ne passent pas à deux. */
export async function compterExport(sql: Sql, agentId: string, maintenant: Date, max: number): Promise<boolean> {
  const { rowCount } = await sql.query(
    `INSERT INTO export_jour AS x (agent_id, jour, fichiers) VALUES ($1, ($2::timestamptz AT TIME ZONE 'Europe/Paris')::date, 1)
     ON CONFLICT (agent_id, jour) DO UPDATE SET fichiers = x.fichiers + 1 WHERE x.fichiers < $3`,
    [agentId, maintenant, max],
  );
  return (rowCount ?? 0) > 0;
}
