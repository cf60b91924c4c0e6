import type { Pool } from './client.ts';

/**
 * Fait `faire` en tenant un verrou de PostgreSQL que la mort du processus libère d'elle-même ; `null` si un autre le tient.
 * La connexion perdue, le verrou l'est aussi : `signal` le dit aussitôt, il faut alors s'arrêter sans rien écrire de plus.
 */
export async function avecVerrou<T>(pool: Pool, nom: string, faire: (signal: AbortSignal) => Promise<T>): Promise<T | null> {
  const connexion = await pool.connect();
  const perdu = new AbortController();
  const perdre = (): void => perdu.abort();
  connexion.on('error', perdre);
  try {
    // Une machine disparue sans fermer sa connexion est oubliée par le serveur en moins d'une minute.
    await connexion.query('SET tcp_keepalives_idle = 10; SET tcp_keepalives_interval = 5; SET tcp_keepalives_count = 3');
    const { rows } = await connexion.query<{ pris: boolean }>('SELECT pg_try_advisory_lock(hashtext($1)) AS pris', [nom]);
    if (rows[0]?.pris !== true) return null;
    try {
      return await faire(perdu.signal);
    } finally {
      await connexion.query('SELECT pg_advisory_unlock(hashtext($1))', [nom]).catch(perdre);
    }
  } finally {
    connexion.off('error', perdre);
    connexion.release(perdu.signal.aborted);
  }
}
