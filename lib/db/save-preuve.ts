import type { Sql } from './client.ts';

type Preuve = { environnement: string; point: string; texte: string; reussie: boolean; agentId: string };

/** Garde la dernière preuve apportée pour un point ; les précédentes restent dans l'audit. */
export async function savePreuve(sql: Sql, { environnement, point, texte, reussie, agentId }: Preuve): Promise<void> {
  await sql.query(
    `INSERT INTO preuve_passe_marche (environnement, point, texte, reussie, agent_id) VALUES ($1, $2, $3, $4, $5)
     ON CONFLICT (environnement, point) DO UPDATE SET texte = $3, reussie = $4, agent_id = $5, le = now()`,
    [environnement, point, texte, reussie, agentId],
  );
}
