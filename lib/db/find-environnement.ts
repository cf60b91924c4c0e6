import type { Sql } from './client.ts';

const TROUVER = {
  marche: 'SELECT environnement FROM marche WHERE ref = $1',
  candidature: 'SELECT environnement FROM candidature WHERE ref = $1',
  notification: 'SELECT environnement FROM notification WHERE ref = $1',
  document: 'SELECT c.environnement FROM document d JOIN candidature c ON c.id = d.candidature_id WHERE d.ref = $1',
};
export type GenrePasseMarche = keyof typeof TROUVER;

/** L'environnement dont vient un objet de Passe Marché. */
export async function findEnvironnement(sql: Sql, genre: GenrePasseMarche, ref: string): Promise<string | null> {
  const { rows } = await sql.query<{ environnement: string }>(TROUVER[genre], [ref]);
  return rows[0]?.environnement ?? null;
}
