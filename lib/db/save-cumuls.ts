import type { Pool } from './client.ts';
import { transaction } from './transaction.ts';

/** Recalcule les cumuls des jours de Paris `du` à `au` (AAAA-MM-JJ) ; deux calculs simultanés se suivent. */
export const saveCumuls = (pool: Pool, du: string, au: string): Promise<void> =>
  transaction(pool, async (tx) => {
    await tx.query(`SELECT pg_advisory_xact_lock(hashtext('cumuls-du-trafic'))`);
    await tx.query('SELECT cumuler_jours($1, $2)', [du, au]);
  });
