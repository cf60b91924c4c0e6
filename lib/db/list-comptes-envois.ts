import { type Perimetre, sirensDe } from '../domain/perimetre.ts';
import type { Sql } from './client.ts';

/** Envois du périmètre par état, lus des comptes tenus (clé « territoires|état ») : jamais de count sur les envois. */
export async function listComptesEnvois(
  sql: Sql,
  perimetre: Perimetre,
  territoire: string | null,
): Promise<Partial<Record<string, number>>> {
  const { rows } = await sql.query<{ etat: string; n: number }>(
    `SELECT split_part(cle, '|', 2) AS etat, sum(n)::bigint AS n FROM compteur
     WHERE famille = 'envoi'
       AND ($1::text[] IS NULL OR string_to_array(split_part(cle, '|', 1), ',') && $1)
       AND ($2::text IS NULL OR $2 = ANY (string_to_array(split_part(cle, '|', 1), ',')))
     GROUP BY 1`,
    [sirensDe(perimetre), territoire],
  );
  return Object.fromEntries(rows.map(({ etat, n }) => [etat, n]));
}
