import { expect, it } from 'vitest';
import { pool } from '@/lib/db/client.ts';
import { baseDeTest } from '@/prisma/test-database.ts';
import { ouvrirService, reglages } from './service.fixture.ts';

const base = await baseDeTest();
Object.assign(process.env, reglages(base.url));
ouvrirService(base);

it.each([
  ['statement_timeout', '20s'],
  ['lock_timeout', '10s'],
  ['idle_in_transaction_session_timeout', '1min'],
])('une page n’attend pas la base sans fin : %s à %s', async (reglage, duree) => {
  expect((await pool().query(`SHOW ${reglage}`)).rows).toEqual([{ [reglage]: duree }]);
});
