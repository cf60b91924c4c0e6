import pg from 'pg';
import { env } from '../core/env.ts';

export type Pool = pg.Pool;
/** Une connexion dans une transaction : ce que reçoivent les opérations qui doivent tenir ensemble. */
export type Tx = pg.PoolClient;
/** Le strict nécessaire pour lire : un pool ou une transaction. */
export type Sql = Pick<pg.Pool | pg.PoolClient, 'query'>;

/** Les entiers 64 bits (identifiants internes, comptes) tiennent dans un nombre JavaScript ici : bien moins que 2^53 lignes. */
pg.types.setTypeParser(pg.types.builtins.INT8, Number);
/** Un jour reste `AAAA-MM-JJ` : pas de minuit décalé par un fuseau. */
pg.types.setTypeParser(pg.types.builtins.DATE, (jour) => jour);

export function creerPool(url: string, max = 10): Pool {
  const pool = new pg.Pool({ connectionString: url, max, idleTimeoutMillis: 30_000, connectionTimeoutMillis: 10_000 });
  // Une connexion au repos coupée (redémarrage du serveur) quitte le pool d'elle-même ; sans écouteur, elle arrêterait le processus.
  pool.on('error', () => undefined);
  // Une connexion prêtée, coupée entre deux requêtes, le dit à la requête suivante ; son propre événement ne doit tuer personne.
  pool.on('connect', (connexion) => connexion.on('error', () => undefined));
  return pool;
}

// Next recharge les modules en développement : un seul pool par processus.
const processus = globalThis as { __pool?: Pool };

/** Le pool du processus, pour les chemins chauds en SQL. */
export const pool = (): Pool => (processus.__pool ??= creerPool(env().DATABASE_URL));
