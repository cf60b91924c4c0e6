import type { CandidatureListee } from '../domain/console-passe-marche.ts';
import type { Sql } from './client.ts';

export type PageCandidatures = { candidatures: CandidatureListee[]; suivante: string | null };

const LISTER = `
SELECT c.ref, c.siret, c.etat, c.identifiant, m.ref AS marche, m.nom AS "nomMarche", c.saisie_le AS "saisieLe"
FROM candidature c JOIN marche m ON m.id = c.marche_id
WHERE c.environnement = $1 AND ($2::text IS NULL OR c.etat = $2)
  AND ($3::text IS NULL OR c.id < (SELECT id FROM candidature WHERE ref = $3)) ORDER BY c.id DESC LIMIT $4`;

/** Une page de candidatures, tous marchés confondus, de la plus récente à la plus ancienne. */
export async function listCandidatures(
  sql: Sql,
  environnement: string,
  { etat, apres }: { etat: string | null; apres: string | null },
  taille = 50,
): Promise<PageCandidatures> {
  const { rows } = await sql.query<CandidatureListee>(LISTER, [environnement, etat, apres, taille + 1]);
  const candidatures = rows.slice(0, taille);
  return { candidatures, suivante: rows.length > taille ? (candidatures.at(-1)?.ref ?? null) : null };
}
