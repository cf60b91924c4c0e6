import type { Effectif } from '../domain/situer.ts';
import type { Sql } from './client.ts';

const REQUETE = `
  SELECT typologie, note, sum(n)::int AS n FROM repartition_note
  WHERE grille_code = $1 AND grille_version = $2 AND typologie = ANY ($3)
  GROUP BY typologie, note HAVING sum(n) > 0 ORDER BY typologie, note`;

/** Les notes des demandes en cours cotées avec cette grille, pour chacune de ces typologies, de la plus basse à la plus haute. */
export async function findRepartition(
  sql: Sql,
  grille: { code: string; version: string },
  typologies: readonly string[],
): Promise<Map<string, Effectif[]>> {
  const { rows } = await sql.query<Effectif & { typologie: string }>(REQUETE, [grille.code, grille.version, typologies]);
  return Map.groupBy(rows, (r) => r.typologie);
}
