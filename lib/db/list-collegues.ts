import { type Perimetre, sirensDe } from '../domain/perimetre.ts';
import type { Sql } from './client.ts';

export type Collegue = { id: string; nom: string };

/** À qui une demande peut s'attribuer : les agents actifs de ces métiers, sur un territoire du périmètre, sauf soi. */
export async function listCollegues(
  sql: Sql,
  qui: { id: string; perimetre: Perimetre },
  roles: readonly string[],
): Promise<Collegue[]> {
  const { rows } = await sql.query<Collegue>(
    `SELECT a.id, coalesce(a.nom, a.email) AS nom FROM agent a
      WHERE a.actif AND a.id <> $1 AND a.role = ANY ($2) AND ($3::text[] IS NULL OR a.tous_territoires
        OR EXISTS (SELECT 1 FROM agent_territoire t WHERE t.agent_id = a.id AND t.siren = ANY ($3)))
      ORDER BY nom, a.id LIMIT 500`,
    [qui.id, roles, sirensDe(qui.perimetre)],
  );
  return rows;
}
