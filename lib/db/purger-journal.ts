import { moisAvant } from '../domain/mois-avant.ts';
import type { Pool } from './client.ts';

/** Corps masqués : en jours. Échanges et trafic : en mois. Durées à confirmer avec le délégué à la protection des données. */
export type Conservation = { corpsJours: number; echangesMois: number };

// Le nom d'une partition dit sa période : un mois (AAAA_MM) pour les échanges, un jour (AAAA_MM_JJ) pour les corps.
const PERIMEES = `
SELECT c.relname AS nom FROM pg_inherits i JOIN pg_class c ON c.oid = i.inhrelid JOIN pg_class p ON p.oid = i.inhparent
CROSS JOIN LATERAL (SELECT substring(c.relname FROM '_([0-9]{4}_[0-9]{2}(?:_[0-9]{2})?)$') AS periode) x
WHERE p.relname = $1 AND x.periode IS NOT NULL AND CASE length(x.periode)
  WHEN 7 THEN to_date(x.periode, 'YYYY_MM') + interval '1 month' ELSE to_date(x.periode, 'YYYY_MM_DD') + interval '1 day' END <= $2`;

async function abandonnerPartitions(pool: Pool, table: string, avant: Date): Promise<number> {
  const { rows } = await pool.query<{ nom: string }>(PERIMEES, [table, avant]);
  for (const { nom } of rows) await pool.query(`DROP TABLE "${nom}"`);
  return rows.length;
}

/** Efface ce que le journal ne doit plus garder, par abandon de partition ; seule la partition par défaut se vide ligne à ligne. */
export async function purgerJournal(
  pool: Pool,
  maintenant: Date,
  { corpsJours, echangesMois }: Conservation,
): Promise<{ partitions: number; corps: number }> {
  const corpsAvant = new Date(maintenant.getTime() - corpsJours * 86_400_000);
  const echangesAvant = moisAvant(maintenant, echangesMois);
  const partitions =
    (await abandonnerPartitions(pool, 'echange_corps', corpsAvant)) +
    (await abandonnerPartitions(pool, 'echange', echangesAvant));
  const { rowCount } = await pool.query('DELETE FROM echange_corps_defaut WHERE le < $1', [corpsAvant]);
  await pool.query('DELETE FROM echange_defaut WHERE le < $1', [echangesAvant]);
  await pool.query('DELETE FROM trafic WHERE minute < $1', [echangesAvant]);
  return { partitions, corps: rowCount ?? 0 };
}

/** Les partitions du mois et des deux suivants, les jours de corps des dix prochains jours ; rejouable. */
export async function preparerPartitions(pool: Pool): Promise<void> {
  await pool.query('SELECT preparer_partitions(current_date, 2)');
}
