import { createHash } from 'node:crypto';
import { chmodSync, chownSync, existsSync, mkdirSync, readFileSync, statSync } from 'node:fs';
import net from 'node:net';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { freePort } from '../free-port.ts';
import { type Account, unprivilegedAccount } from './account.ts';
import { type Binaries, locateBinaries } from './binaries.ts';
import { explainFailure } from './explain-failure.ts';
import { guardServer } from './guardian.ts';
import { runCommand } from './run-command.ts';

export type PostgresOptions = {
  dir: string;
  /** `false` : sans fsync, pour les tests. */
  durable: boolean;
  /** Efface le dossier à l'arrêt. */
  disposable?: boolean;
};

/** `stop` ne fait rien quand le serveur tournait déjà : il appartient au programme qui l'a lancé. */
export type PostgresServer = { url: string; dir: string; reused: boolean; stop: () => Promise<void> };

const databaseUrl = (port: number, database = 'app') => `postgresql://app@127.0.0.1:${port}/${database}`;

function answers(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = net.connect(port, '127.0.0.1', () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', () => resolve(false));
  });
}

async function runningPort(dir: string, binaries: Binaries, account: Account): Promise<number | null> {
  if (!existsSync(path.join(dir, 'PG_VERSION'))) return null;
  // Un serveur tué à l'instant paraît encore vivant à pg_ctl : seule une connexion fait foi.
  for (let attempt = 0; attempt < 50; attempt++) {
    if ((await runCommand(binaries.bin('pg_ctl'), ['status', '-D', dir], account)).code !== 0) return null;
    const port = Number(readFileSync(path.join(dir, 'postmaster.pid'), 'utf8').split('\n')[3]);
    if (await answers(port)) return port;
    await sleep(200);
  }
  return null;
}

async function initialise(dir: string, binaries: Binaries, account: Account): Promise<void> {
  if (existsSync(path.join(dir, 'PG_VERSION'))) return;
  mkdirSync(dir, { recursive: true, mode: 0o755 });
  if (account.uid !== undefined && account.gid !== undefined) {
    chownSync(dir, account.uid, account.gid);
    // Sous un umask 077, « .data » serait infranchissable pour ce compte.
    chmodSync(path.dirname(dir), statSync(path.dirname(dir)).mode | 0o011);
  }
  // Locale intégrée : aucune dépendance aux locales du système, et lower('É') juste.
  const locale = ['--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C'];
  const args = ['-D', dir, '-U', 'app', '-A', 'trust', '-E', 'UTF8', ...locale, '--no-sync', '--no-instructions'];
  const { code, output } = await runCommand(binaries.bin('initdb'), args, account);
  if (code !== 0) throw new Error(explainFailure('création', output, dir));
}

async function launch(dir: string, durable: boolean, binaries: Binaries, account: Account): Promise<number> {
  const log = path.join(dir, 'server.log');
  for (let attempt = 1; ; attempt++) {
    const port = await freePort();
    const settings = ['listen_addresses=127.0.0.1', "unix_socket_directories=''", 'shared_buffers=256MB', 'max_connections=100'];
    if (!durable) settings.push('fsync=off', 'synchronous_commit=off', 'full_page_writes=off');
    const options = [`-p ${port}`, ...settings.map((setting) => `-c ${setting}`)].join(' ');
    const args = ['start', '-w', '-t', '60', '-D', dir, '-l', log, '-o', options];
    if ((await runCommand(binaries.bin('pg_ctl'), args, account, true)).code === 0) return port;
    const output = existsSync(log) ? readFileSync(log, 'utf8').slice(-4000) : '';
    const portTaken = /could not bind/i.test(output);
    if (!portTaken || attempt === 3) throw new Error(explainFailure('démarrage', output, dir));
  }
}

async function ensureDatabase(port: number): Promise<void> {
  const client = new pg.Client({ connectionString: databaseUrl(port, 'postgres') });
  await client.connect();
  try {
    const { rowCount } = await client.query("select 1 from pg_database where datname = 'app'");
    if (rowCount === 0) await client.query('create database app');
  } finally {
    await client.end();
  }
}

/** Démarre le PostgreSQL livré avec le projet (ou rejoint celui qui tourne sur `dir`) et rend l'adresse de la base « app ». */
export async function startPostgres({ dir, durable, disposable = false }: PostgresOptions): Promise<PostgresServer> {
  const account = unprivilegedAccount();
  const binaries = await locateBinaries(account);
  const wanted = path.resolve(dir);
  const data =
    binaries.home === undefined
      ? wanted
      : path.join(binaries.home, createHash('sha256').update(wanted).digest('hex').slice(0, 12));
  const running = await runningPort(data, binaries, account);
  if (running !== null) return { url: databaseUrl(running), dir: data, reused: true, stop: async () => undefined };
  await initialise(data, binaries, account);
  const port = await launch(data, durable, binaries, account);
  const stop = guardServer(data, disposable);
  try {
    await ensureDatabase(port);
  } catch (error) {
    await stop();
    throw error;
  }
  return { url: databaseUrl(port), dir: data, reused: false, stop };
}
