import type { Sql } from '../db/client.ts';
import { ORIGINE } from './maillon-audit.ts';

export type Ancre = { rang: number; empreinte: string };

/** Le dernier maillon purgé, d'où la chaîne repart ; rien de purgé, son origine. */
export async function findAncreAudit(sql: Sql): Promise<Ancre> {
  const { rows } = await sql.query<Ancre>('SELECT rang, empreinte FROM audit_ancre ORDER BY rang DESC LIMIT 1');
  return rows[0] ?? { rang: 0, empreinte: ORIGINE };
}

const TENUE = `
SELECT EXISTS (SELECT 1 FROM audit WHERE action = 'audit.purger' AND details ->> 'rang' = $1::text AND details ->> 'tete' = $2)
  AND NOT EXISTS (SELECT 1 FROM audit_maillon WHERE rang <= $1::bigint) AS tenue`;

/** Une ancre posée pour ne plus relire ce qu'elle couvre se trahit : une purge laisse sa ligne dans la trace, et rien derrière elle. */
export async function ancreTenue(sql: Sql, { rang, empreinte }: Ancre): Promise<boolean> {
  if (rang === 0) return true;
  const { rows } = await sql.query<{ tenue: boolean }>(TENUE, [rang, empreinte]);
  return rows[0]?.tenue === true;
}
