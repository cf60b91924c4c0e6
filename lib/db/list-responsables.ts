import type { Sql } from './client.ts';

/** Les agents actifs de ces rôles, par nom : à qui une cause du catalogue peut revenir d'office. */
export async function listResponsables(sql: Sql, roles: readonly string[]): Promise<{ id: string; nom: string }[]> {
  const { rows } = await sql.query<{ id: string; nom: string }>(
    'SELECT id, coalesce(nom, email) AS nom FROM agent WHERE actif AND role = ANY ($1) ORDER BY nom, id LIMIT 500',
    [roles],
  );
  return rows;
}
