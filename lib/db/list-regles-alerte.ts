import type { RegleReglee } from '../domain/alerte-lue.ts';
import type { Sql } from './client.ts';

/** Les règles d'alerte, actives ou non. */
export async function listReglesAlerte(sql: Sql): Promise<RegleReglee[]> {
  const { rows } = await sql.query<RegleReglee>(
    `SELECT code, genre, partenaire, libelle, seuil, fenetre_minutes AS "fenetreMinutes", minimum, active, version FROM regle_alerte ORDER BY libelle`,
  );
  return rows;
}
