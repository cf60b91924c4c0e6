import type { ComptesPasseMarche } from '../domain/console-passe-marche.ts';
import type { Sql } from './client.ts';

/** Marchés et candidatures par état, notifications par verdict, lus des comptes tenus (clé « environnement|état »). */
export async function listComptesPasseMarche(sql: Sql, environnement: string): Promise<ComptesPasseMarche> {
  const { rows } = await sql.query<{ famille: keyof ComptesPasseMarche; etat: string; n: number }>(
    `SELECT famille, split_part(cle, '|', 2) AS etat, sum(n)::bigint AS n FROM compteur
     WHERE famille IN ('marche', 'candidature', 'notification') AND split_part(cle, '|', 1) = $1
     GROUP BY 1, 2 HAVING sum(n) > 0 ORDER BY 1, 2`,
    [environnement],
  );
  const comptes: ComptesPasseMarche = { marche: {}, candidature: {}, notification: {} };
  for (const { famille, etat, n } of rows) comptes[famille][etat] = n;
  return comptes;
}
