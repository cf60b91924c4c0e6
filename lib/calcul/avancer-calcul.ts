import { avecVerrou } from '../db/avec-verrou.ts';
import type { Pool } from '../db/client.ts';
import { transaction } from '../db/transaction.ts';
import { calculerLot, type DepsCalcul } from './calculer-lot.ts';
import { WHERE_CANDIDATE } from './candidates.ts';
import { solder } from './solder.ts';

// Un calcul arrêté laisse sa file partir : il n'est soldé qu'à côté du calcul suivant, sans le retenir.
const VIVANTS = `
  SELECT id, debut IS NULL AS neuf FROM calcul_stock
   WHERE etat IN ('en-attente', 'en-cours', 'en-pause') OR (etat = 'arrete' AND en_file > 0) ORDER BY id`;

const POSER = `
  INSERT INTO calcul_stock_ligne (calcul_id, rang, demande_id, revision, etat)
  SELECT $2, row_number() OVER (ORDER BY d.id), d.id, d.revision, 'a-calculer' FROM demande d WHERE ${WHERE_CANDIDATE}`;

/** Fait avancer le calcul du stock en cours, tous processus confondus ; vrai s'il faut recommencer sans attendre. */
export async function avancerCalcul(deps: DepsCalcul, signal: AbortSignal): Promise<boolean> {
  const { pool, now } = deps;
  const { rowCount } = await pool.query(VIVANTS);
  if (rowCount === 0) return false;
  const avance = await avecVerrou(pool, 'calcul-stock', async (perdu) => {
    const { rows: vivants } = await pool.query<{ id: number; neuf: boolean }>(VIVANTS);
    let lignes = 0;
    for (const { id, neuf } of vivants) {
      if (neuf) await poser(pool, id, now());
      await solder(pool, id, now());
      if (!signal.aborted && !perdu.aborted) lignes += await calculerLot(deps, id);
    }
    return lignes;
  });
  return (avance ?? 0) > 0;
}

/** La liste des demandes est prise une fois, en entier : c'est le point de reprise. */
async function poser(pool: Pool, id: number, maintenant: Date): Promise<void> {
  await transaction(pool, async (tx) => {
    const { rows } = await tx.query<{ territoires: string[] }>(
      `SELECT territoires FROM calcul_stock WHERE id = $1 AND etat = 'en-attente' AND debut IS NULL FOR UPDATE`,
      [id],
    );
    if (rows[0] === undefined) return;
    const { rowCount } = await tx.query(POSER, [rows[0].territoires, id]);
    await tx.query(`UPDATE calcul_stock SET etat = 'en-cours', debut = $2, total = $3, a_calculer = $3 WHERE id = $1`, [
      id,
      maintenant,
      rowCount,
    ]);
  });
}
