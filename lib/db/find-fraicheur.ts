import type { Instant } from '../domain/instant.ts';
import type { Sql } from './client.ts';

/** Quand notre copie a été relue du SNE pour la dernière fois ; `null` : jamais. */
export async function findFraicheur(sql: Sql): Promise<Instant | null> {
  const { rows } = await sql.query<{ fin: Date }>(
    `SELECT fin FROM synchronisation WHERE etat IN ('terminee', 'terminee-avec-erreurs') AND fin IS NOT NULL ORDER BY id DESC LIMIT 1`,
  );
  return rows[0]?.fin.toISOString() ?? null;
}
