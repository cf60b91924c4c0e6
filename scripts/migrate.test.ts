import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { afterEach, beforeEach, describe, expect, inject, it } from 'vitest';
import { migrate } from './migrate.ts';

describe('les migrations', () => {
  const name = `migrations_${process.pid}`;
  const admin = new URL(inject('postgresUrl'));
  const url = Object.assign(new URL(admin), { pathname: `/${name}` }).toString();
  let folder: string;

  async function query(address: string, sql: string): Promise<pg.QueryResult> {
    const client = new pg.Client({ connectionString: address });
    await client.connect();
    try {
      return await client.query(sql);
    } finally {
      await client.end();
    }
  }
  function write(migration: string, sql: string): void {
    mkdirSync(path.join(folder, migration), { recursive: true });
    writeFileSync(path.join(folder, migration, 'migration.sql'), sql);
  }

  beforeEach(async () => {
    folder = mkdtempSync(path.join(os.tmpdir(), 'migrations-'));
    await query(admin.toString(), `create database ${name}`);
  });
  afterEach(async () => {
    rmSync(folder, { recursive: true });
    await query(admin.toString(), `drop database ${name} with (force)`);
  });

  it('s’appliquent une fois, dans l’ordre, même lancées par deux programmes à la fois', async () => {
    write('2_ajout', 'alter table t add b int');
    write('1_table', 'create table t (a int); do $$ begin insert into t values (1); end $$;');
    const both = await Promise.all([migrate(url, folder), migrate(url, folder)]);
    expect(both.toSorted((a, b) => b.length - a.length)).toEqual([['1_table', '2_ajout'], []]);
    expect((await query(url, 'select a, b from t')).rows).toEqual([{ a: 1, b: null }]);
  });

  it('annulent tout ce qu’une migration fautive avait commencé', async () => {
    write('1_table', 'create table t (a int); select * from absente;');
    await expect(migrate(url, folder)).rejects.toThrow(/Migration 1_table en échec, rien n’a été modifié/);
    expect((await query(url, "select to_regclass('t') as t")).rows).toEqual([{ t: null }]);
    write('1_table', 'create table t (a int)');
    expect(await migrate(url, folder)).toEqual(['1_table']);
  });

  it('refusent une migration réécrite après coup', async () => {
    write('1_table', 'create table t (a int)');
    await migrate(url, folder);
    write('1_table', 'create table t (a text)');
    await expect(migrate(url, folder)).rejects.toThrow(/a été modifiée après son application/);
  });
});
