import type { MarcheListe } from '../domain/console-passe-marche.ts';
import type { Sql } from './client.ts';

export type PageMarches = { marches: MarcheListe[]; suivante: string | null };

const LISTER = `
SELECT ref, nom, etat, siret, echeance, identifiant, types, (SELECT count(*) FROM lot l WHERE l.marche_id = m.id) AS lots,
  (SELECT count(*) FROM candidature c WHERE c.marche_id = m.id) AS candidatures
FROM (
  SELECT * FROM marche WHERE environnement = $1 AND ($2::text IS NULL OR etat = $2)
    AND ($3::text IS NULL OR id < (SELECT id FROM marche WHERE ref = $3)) ORDER BY id DESC LIMIT $4
) m ORDER BY id DESC`;

/** Une page de marchés, du plus récent au plus ancien. */
export async function listMarches(
  sql: Sql,
  environnement: string,
  { etat, apres }: { etat: string | null; apres: string | null },
  taille = 50,
): Promise<PageMarches> {
  const { rows } = await sql.query<MarcheListe>(LISTER, [environnement, etat, apres, taille + 1]);
  const marches = rows.slice(0, taille);
  return { marches, suivante: rows.length > taille ? (marches.at(-1)?.ref ?? null) : null };
}
