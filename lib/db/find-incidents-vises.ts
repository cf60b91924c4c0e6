import type { Sql } from './client.ts';

/** Une référence d'incident, ou des mots du titre de sa cause. */
type Visee = { incident?: string | undefined; cause?: string | undefined };

// Le texte d'une cause désigne des incidents, peu nombreux : le journal ne se lit ensuite que par leur index.
const INCIDENTS = `
WITH RECURSIVE reunis AS (
  SELECT id FROM incident WHERE ref = $1 UNION SELECT i.id FROM incident i JOIN reunis r ON i.fusionne_dans = r.id
)
SELECT array_agg(i.id) AS ids FROM incident i
WHERE ($1::text IS NULL OR i.id IN (SELECT id FROM reunis))
  AND ($2::text IS NULL OR EXISTS (SELECT 1 FROM (
    SELECT titre FROM cause WHERE code IN (i.code, i.classe) ORDER BY code = i.code DESC NULLS LAST LIMIT 1) k
    WHERE f_sans_accent(k.titre) LIKE '%' || f_sans_accent($2) || '%'))`;

/** Les incidents qu'une recherche vise, ceux qu'ils ont absorbés compris ; `null` : elle n'en vise aucun en particulier. */
export async function findIncidentsVises(sql: Sql, { incident, cause }: Visee): Promise<number[] | null> {
  if (incident === undefined && cause === undefined) return null;
  const litteral = cause?.replace(/[\\%_]/g, (c) => `\\${c}`) ?? null;
  const { rows } = await sql.query<{ ids: number[] | null }>(INCIDENTS, [incident ?? null, litteral]);
  return (rows[0]?.ids ?? []).map(Number);
}
