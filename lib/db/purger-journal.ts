import type { Pool } from './client.ts';

/** Corps : 30 jours. Métadonnées d'un échange et trafic : 13 mois. Durées à confirmer avec le délégué à la protection des données. */
const CORPS_JOURS = 30;
const ECHANGES_MOIS = 13;

// Le nom d'une partition mensuelle dit son mois (migration « partitions du journal »).
const PERIMEES = `
SELECT c.relname AS nom FROM pg_inherits i JOIN pg_class c ON c.oid = i.inhrelid JOIN pg_class p ON p.oid = i.inhparent
WHERE p.relname = $1 AND c.relname ~ '_[0-9]{4}_[0-9]{2}$' AND to_date(right(c.relname, 7), 'YYYY_MM') + interval '1 month' <= $2`;

async function supprimerPartitions(pool: Pool, table: string, avant: Date): Promise<number> {
  const { rows } = await pool.query<{ nom: string }>(PERIMEES, [table, avant]);
  for (const { nom } of rows) await pool.query(`DROP TABLE "${nom}"`);
  return rows.length;
}

/** Efface ce que le journal ne doit plus garder : les mois entiers par partition, le reste des corps ligne à ligne. */
export async function purgerJournal(pool: Pool, maintenant: Date): Promise<{ partitions: number; corps: number }> {
  const corpsAvant = new Date(maintenant.getTime() - CORPS_JOURS * 86_400_000);
  const echangesAvant = new Date(maintenant);
  echangesAvant.setUTCMonth(echangesAvant.getUTCMonth() - ECHANGES_MOIS);
  const partitions =
    (await supprimerPartitions(pool, 'echange_corps', corpsAvant)) + (await supprimerPartitions(pool, 'echange', echangesAvant));
  const { rowCount } = await pool.query('DELETE FROM echange_corps WHERE le < $1', [corpsAvant]);
  await pool.query('DELETE FROM trafic WHERE minute < $1', [echangesAvant]);
  return { partitions, corps: rowCount ?? 0 };
}

/** Les partitions du mois et des deux suivants ; rejouable. */
export async function preparerPartitions(pool: Pool): Promise<void> {
  await pool.query('SELECT preparer_partitions(current_date, 2)');
}
