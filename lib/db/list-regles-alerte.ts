import type { RegleAlerte } from '../domain/alerte.ts';
import type { Sql } from './client.ts';

export type RegleReglee = RegleAlerte & { libelle: string; active: boolean; version: number };

/** Les règles d'alerte, actives ou non. */
export async function listReglesAlerte(sql: Sql): Promise<RegleReglee[]> {
  const { rows } = await sql.query<RegleReglee>(
    `SELECT code, genre, libelle, seuil, fenetre_minutes AS "fenetreMinutes", minimum, active, version FROM regle_alerte ORDER BY libelle`,
  );
  return rows;
}
