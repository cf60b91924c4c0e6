import type { Sql } from '../db/client.ts';

/** Remet une notification au traitement, à partir de ses octets gardés. Faux si elle n'existe pas, ou si sa signature est invalide. */
export async function rejouerNotification(sql: Sql, environnement: string, ref: string): Promise<boolean> {
  const { rowCount } = await sql.query(
    `UPDATE notification SET a_traiter = true, rejeux = rejeux + 1
     WHERE environnement = $1 AND ref = $2 AND verdict <> 'signature-invalide'`,
    [environnement, ref],
  );
  return rowCount === 1;
}
