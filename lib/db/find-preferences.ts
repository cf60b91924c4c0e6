import type { Sql } from './client.ts';

export type Preferences = {
  raccourcis: boolean /** La vue ouverte en arrivant sur la liste. */;
  vue: { ref: string; adresse: string } | null;
};

const REQUETE = `
  SELECT p.raccourcis, v.ref, v.adresse FROM preference p LEFT JOIN vue v ON v.id = p.vue_id WHERE p.agent_id = $1`;

/** Les réglages d'un agent ; sans ligne, les défauts. */
export async function findPreferences(sql: Sql, agentId: string): Promise<Preferences> {
  const { rows } = await sql.query<{ raccourcis: boolean; ref: string | null; adresse: string | null }>(REQUETE, [agentId]);
  const [p] = rows;
  if (!p) return { raccourcis: true, vue: null };
  return { raccourcis: p.raccourcis, vue: p.ref && p.adresse !== null ? { ref: p.ref, adresse: p.adresse } : null };
}
