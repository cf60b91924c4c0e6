import type { Sql } from './client.ts';

/** Les agents du service, par nom : ce que propose le filtre « auteur » du journal. */
export async function listAuteurs(sql: Sql): Promise<{ id: string; nom: string }[]> {
  const { rows } = await sql.query<{ id: string; nom: string }>(
    'SELECT id, coalesce(nom, email) AS nom FROM agent ORDER BY nom, id LIMIT 500',
  );
  return rows;
}
