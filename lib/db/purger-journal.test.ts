import { expect, it } from 'vitest';
import { baseDeTest } from '../../prisma/test-database.ts';
import { poolDeTest } from './pool-de-test.fixture.ts';
import { purgerJournal } from './purger-journal.ts';

const pool = poolDeTest(await baseDeTest(), 2);

const MAINTENANT = new Date('2033-03-15T12:00:00.000Z');
const restent = async (table: string): Promise<string[]> =>
  (await pool.query<{ le: Date }>(`SELECT le FROM ${table} ORDER BY le`)).rows.map(({ le }) => le.toISOString().slice(0, 10));

it('abandonne les jours de corps et les mois d’échanges passés, au jour et au mois près, selon les réglages', async () => {
  await pool.query("SELECT preparer_partitions('2032-01-01', 15), preparer_partitions('2033-02-10', 1)");
  for (const le of ['2032-01-31', '2032-02-01', '2033-02-12', '2033-02-13', '2033-03-15']) {
    await pool.query(
      `INSERT INTO echange (le, sens, partenaire, environnement, operation, methode, route, verdict, duree_ms, tentative, correlation)
       VALUES ($1, 'sortant', 'sne', 'e', 'o', 'GET', '/', 'echec', 1, 1, 'c')`,
      [`${le}T12:00:00Z`],
    );
    await pool.query(`INSERT INTO echange_corps (echange_id, le, reponse) VALUES (1, $1, 'x')`, [`${le}T12:00:00Z`]);
  }
  const { partitions } = await purgerJournal(pool, MAINTENANT, { corpsJours: 30, echangesMois: 13 });
  expect(partitions).toBeGreaterThan(0);
  expect(await restent('echange_corps')).toEqual(['2033-02-13', '2033-03-15']);
  expect(await restent('echange')).toEqual(['2032-02-01', '2033-02-12', '2033-02-13', '2033-03-15']);
  const { rows } = await pool.query(
    "SELECT to_regclass('echange_2032_01') AS mois, to_regclass('echange_corps_2033_02_12') AS jour",
  );
  expect(rows).toEqual([{ mois: null, jour: null }]);
});
