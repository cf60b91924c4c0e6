import type { Sql } from './client.ts';

export type PriseEnCharge = { attribueeA: { nom: string; moi: boolean } | null; suivie: boolean };

const REQUETE = `
  SELECT coalesce(q.nom, q.email) AS nom, coalesce(q.id = $2, false) AS moi,
    EXISTS (SELECT 1 FROM suivi s WHERE s.agent_id = $2 AND s.demande_id = d.id) AS suivie
  FROM demande d LEFT JOIN attribution t ON t.demande_id = d.id LEFT JOIN agent q ON q.id = t.agent_id
  WHERE d.ref = $1`;

/** Qui traite une demande, et si l'agent la suit. La demande a déjà été trouvée dans son périmètre. */
export async function findPriseEnCharge(sql: Sql, ref: string, agentId: string): Promise<PriseEnCharge> {
  const { rows } = await sql.query<{ nom: string | null; moi: boolean; suivie: boolean }>(REQUETE, [ref, agentId]);
  const [lue] = rows;
  return { attribueeA: lue?.nom ? { nom: lue.nom, moi: lue.moi } : null, suivie: lue?.suivie ?? false };
}
