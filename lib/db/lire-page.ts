import type { Sql } from './client.ts';
import type { Conditions } from './conditions.ts';
import { type Cle, type PageParCle, pageParCle, TAILLE_PAGE } from './page-par-cle.ts';

/** Les colonnes d'un tri, l'identifiant en dernier pour départager ; `sens` vaut pour toutes. */
export type Tri = { colonnes: readonly string[]; sens: 'ASC' | 'DESC' };

type Lecture = {
  colonnes: string;
  /** Ce qui se lit ; `table` et son alias portent le tri et la référence. */
  source: string;
  table: string;
  alias: string;
  ou: Conditions;
  tri: Tri;
  cle: Cle;
};

/** Une page d'une liste, dans l'ordre de son tri ; une clé inconnue donne une page vide. */
export async function lirePage<T extends { ref: string }>(
  sql: Sql,
  { colonnes, source, table, alias, ou, tri, cle }: Lecture,
): Promise<PageParCle<T>> {
  const recule = cle.avant !== undefined;
  const monte = (tri.sens === 'ASC') !== recule;
  const place = tri.colonnes.map((colonne) => `${alias}.${colonne}`);
  ou.et(cle.avant ?? cle.apres, (p) => {
    const quittee = `SELECT ${place.join(', ')} FROM ${table} ${alias} WHERE ${alias}.ref = ${p}`;
    return `(${place.join(', ')}) ${monte ? '>' : '<'} (${quittee})`;
  });
  const ordre = place.map((colonne) => `${colonne} ${monte ? 'ASC' : 'DESC'}`).join(', ');
  const { rows } = await sql.query<T>(
    `SELECT ${colonnes} FROM ${source} WHERE ${ou.sql()} ORDER BY ${ordre} LIMIT ${TAILLE_PAGE + 1}`,
    ou.valeurs,
  );
  return pageParCle(rows, cle);
}
