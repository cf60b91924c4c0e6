import { pool, type Sql } from './client.ts';

export type EtatDuService = { pret: true } | { pret: false; cause: 'base-injoignable' | 'migrations-absentes' };

/** Le service peut-il répondre : la base est là, et ses migrations sont appliquées jusqu'au bout. */
export async function findEtatDuService(sql: Sql = pool()): Promise<EtatDuService> {
  try {
    const { rows } = await sql.query<{ finies: boolean | null }>(
      'select bool_and(finished_at is not null or rolled_back_at is not null) as finies from _prisma_migrations',
    );
    return rows[0]?.finies ? { pret: true } : { pret: false, cause: 'migrations-absentes' };
  } catch (cause) {
    const absente = cause instanceof Error && 'code' in cause && cause.code === '42P01';
    return { pret: false, cause: absente ? 'migrations-absentes' : 'base-injoignable' };
  }
}
