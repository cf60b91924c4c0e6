import type { Pool, Tx } from './client.ts';

/** Interblocage ou échec de sérialisation : PostgreSQL demande de recommencer. */
const A_REFAIRE = new Set(['40P01', '40001']);

/** Tout ou rien. Recommence (trois fois) quand PostgreSQL le demande ; toute autre erreur annule et remonte. */
export async function transaction<T>(pool: Pool, faire: (tx: Tx) => Promise<T>): Promise<T> {
  for (let essai = 1; ; essai += 1) {
    const tx = await pool.connect();
    let perdue: Error | undefined;
    try {
      await tx.query('BEGIN');
      const valeur = await faire(tx);
      // Une erreur avalée en chemin fait répondre « ROLLBACK » à COMMIT, sans rien lever : croire la transaction faite perdrait tout.
      const { command } = await tx.query('COMMIT');
      if (command !== 'COMMIT') throw new Error('Transaction annulée par PostgreSQL : une erreur y a été avalée.');
      return valeur;
    } catch (cause) {
      await tx.query('ROLLBACK').catch((e: Error) => {
        perdue = e;
      });
      if (essai >= 3 || !A_REFAIRE.has((cause as { code?: string }).code ?? '')) throw cause;
    } finally {
      tx.release(perdue);
    }
  }
}
