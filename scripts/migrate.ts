import { createHash, randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import pg from 'pg';

const defaultFolder = path.resolve(import.meta.dirname, '../prisma/migrations');

// Table, empreinte et verrou de Prisma : « prisma migrate status » lit ce que ce programme a écrit, et deux démarrages simultanés s'attendent.
const PRISMA_LOCK = 72707369;
const table = `create table if not exists _prisma_migrations (
  id varchar(36) primary key not null, checksum varchar(64) not null, finished_at timestamptz,
  migration_name varchar(255) not null, logs text, rolled_back_at timestamptz,
  started_at timestamptz not null default now(), applied_steps_count integer not null default 0)`;
const record = `insert into _prisma_migrations (id, checksum, migration_name, started_at, finished_at, applied_steps_count)
  values ($1, $2, $3, $4, clock_timestamp(), 1)`;

type Applied = { migration_name: string; checksum: string; finished_at: Date | null };

async function apply(client: pg.Client, name: string, sql: string, checksum: string): Promise<void> {
  const started = new Date();
  await client.query('begin');
  try {
    await client.query(sql);
    await client.query(record, [randomUUID(), checksum, name, started]);
    await client.query('commit');
  } catch (error) {
    await client.query('rollback');
    throw new Error(
      `Migration ${name} en échec, rien n’a été modifié : ${error instanceof Error ? error.message : String(error)}`,
      {
        cause: error,
      },
    );
  }
}

async function applyMissing(client: pg.Client, folder: string): Promise<string[]> {
  await client.query(table);
  const { rows } = await client.query<Applied>(
    'select migration_name, checksum, finished_at from _prisma_migrations where rolled_back_at is null',
  );
  const known = new Map(rows.map((row) => [row.migration_name, row]));
  const entries = existsSync(folder) ? await readdir(folder, { withFileTypes: true }) : [];
  const names = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name);
  const applied: string[] = [];
  for (const name of names.sort()) {
    const sql = await readFile(path.join(folder, name, 'migration.sql'), 'utf8');
    const checksum = createHash('sha256').update(sql).digest('hex');
    const previous = known.get(name);
    if (previous?.finished_at === null)
      throw new Error(`La migration ${name} a échoué auparavant : résolvez-la d’abord (« prisma migrate resolve »).`);
    if (previous !== undefined && previous.checksum !== checksum) {
      throw new Error(
        `La migration ${name} a été modifiée après son application : rétablissez son texte, ajoutez-en une nouvelle.`,
      );
    }
    if (previous !== undefined) continue;
    await apply(client, name, sql, checksum);
    applied.push(name);
  }
  return applied;
}

/** Applique les migrations manquantes, une transaction chacune, et rend leurs noms. Pas de CREATE INDEX CONCURRENTLY possible. */
export async function migrate(url: string, folder = defaultFolder): Promise<string[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query('select pg_advisory_lock($1)', [PRISMA_LOCK]);
    return await applyMissing(client, folder);
  } finally {
    await client.end();
  }
}
