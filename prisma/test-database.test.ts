import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type BaseDeTest, baseDeTest } from './test-database.ts';

describe('baseDeTest', () => {
  let premiere: BaseDeTest;
  let seconde: BaseDeTest;

  beforeAll(async () => {
    [premiere, seconde] = await Promise.all([baseDeTest(), baseDeTest()]);
  });
  afterAll(async () => {
    await Promise.all([premiere.fermer(), seconde.fermer()]);
  });

  it('donne des bases migrées qui ne se voient pas l’une l’autre', async () => {
    const une = new pg.Client({ connectionString: premiere.url });
    const autre = new pg.Client({ connectionString: seconde.url });
    await Promise.all([une.connect(), autre.connect()]);
    await une.query('create table temoin (n int)');
    const vue = await autre.query(
      "select to_regclass('temoin') is null as absente, to_regclass('_prisma_migrations') is not null as migree",
    );
    expect(vue.rows).toEqual([{ absente: true, migree: true }]);
    await Promise.all([une.end(), autre.end()]);
  });
});
