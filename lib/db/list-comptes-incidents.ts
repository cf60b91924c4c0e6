import { type Perimetre, sirensDe } from '../domain/perimetre.ts';
import type { Sql } from './client.ts';

/** Incidents du périmètre par état, lus des comptes tenus (clé « territoires|état »). */
export async function listComptesIncidents(sql: Sql, perimetre: Perimetre): Promise<Partial<Record<string, number>>> {
  const { rows } = await sql.query<{ etat: string; n: number }>(
    `SELECT split_part(cle, '|', 2) AS etat, sum(n)::bigint AS n FROM compteur
     WHERE famille = 'incident'
       AND ($1::text[] IS NULL OR split_part(cle, '|', 1) = '' OR string_to_array(split_part(cle, '|', 1), ',') && $1)
     GROUP BY 1`,
    [sirensDe(perimetre)],
  );
  return Object.fromEntries(rows.map(({ etat, n }) => [etat, n]));
}
