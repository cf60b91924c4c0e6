import { type Perimetre, sirensDe } from '../domain/perimetre.ts';
import type { Sql } from './client.ts';

export type Territoire = { siren: string; nom: string };

/** Les territoires d'un agent, par nom. */
export async function listTerritoires(sql: Sql, perimetre: Perimetre): Promise<Territoire[]> {
  const { rows } = await sql.query<Territoire>(
    'SELECT siren, nom FROM territoire WHERE $1::text[] IS NULL OR siren = ANY ($1) ORDER BY nom',
    [sirensDe(perimetre)],
  );
  return rows;
}
