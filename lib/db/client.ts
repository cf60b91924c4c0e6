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

/** Ce qu'une requête peut attendre, en millisecondes : en tout, un verrou, et une transaction ouverte qui ne fait rien. */
export type Delais = { requeteMs?: number; verrouMs: number; inactiveMs: number };

/** Un verrou tenu par une autre session, ou un processus figé au milieu d'une transaction, ne retient personne plus longtemps. */
const DU_TRAVAILLEUR: Delais = { verrouMs: 10_000, inactiveMs: 60_000 };
/** Une page n'attend pas davantage ; les purges et les cumuls du travailleur, si. */
const DU_SITE: Delais = { ...DU_TRAVAILLEUR, requeteMs: 20_000 };
/** Laisse à PostgreSQL le temps de dire lui-même qu'il abandonne ; au-delà, c'est sa machine qui ne répond plus. */
const MARGE_MS = 2_000;

export function creerPool(url: string, max = 10, delais?: Delais): Pool {
  const pool = new pg.Pool({
    connectionString: url,
    max,
    idleTimeoutMillis: 30_000,
    connectionTimeoutMillis: 10_000,
    keepAlive: true,
    ...(delais && { lock_timeout: delais.verrouMs, idle_in_transaction_session_timeout: delais.inactiveMs }),
    ...(delais?.requeteMs && { statement_timeout: delais.requeteMs, query_timeout: delais.requeteMs + MARGE_MS }),
  });
  // Une connexion au repos coupée (redémarrage du serveur) quitte le pool d'elle-même ; sans écouteur, elle arrêterait le processus.
  pool.on('error', () => undefined);
  // Une connexion prêtée, coupée entre deux requêtes, le dit à la requête suivante ; son propre événement ne doit tuer personne.
  pool.on('connect', (connexion) => connexion.on('error', () => undefined));
  return pool;
}

// Next recharge les modules en développement : un seul pool par processus.
const processus = globalThis as { __pool?: Pool };

/** Le pool du processus, pour les chemins chauds en SQL. */
export const pool = (): Pool => (processus.__pool ??= creerPool(env().DATABASE_URL, 10, DU_SITE));

/** Le même, dans le travailleur : à demander avant tout autre accès. */
export const poolDuTravailleur = (): Pool => (processus.__pool ??= creerPool(env().DATABASE_URL, 10, DU_TRAVAILLEUR));
