import type { Sql } from './client.ts';

export type ObjetRevenu = { genre: 'marche' | 'candidature'; ref: string; etat: string };

/** L'objet que désigne un identifiant de Passe Marché. */
export async function findRefPasseMarche(sql: Sql, environnement: string, identifiant: string): Promise<ObjetRevenu | null> {
  const { rows } = await sql.query<ObjetRevenu>(
    `SELECT 'candidature' AS genre, ref, etat FROM candidature WHERE environnement = $1 AND identifiant = $2
     UNION ALL SELECT 'marche', ref, etat FROM marche WHERE environnement = $1 AND identifiant = $2 LIMIT 1`,
    [environnement, identifiant],
  );
  return rows[0] ?? null;
}
