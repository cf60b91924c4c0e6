import type { Sql } from './client.ts';

/** Le catalogue des causes, par titre : ce que propose le filtre « cause ». */
export async function listCauses(sql: Sql): Promise<{ code: string; titre: string }[]> {
  const { rows } = await sql.query<{ code: string; titre: string }>('SELECT code, titre FROM cause ORDER BY titre, code');
  return rows;
}
