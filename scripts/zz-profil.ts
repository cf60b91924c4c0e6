import { mkdtempSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { migrate } from './migrate.ts';
import { startPostgres } from './postgres/start-postgres.ts';
const postgres = await startPostgres({
  dir: mkdtempSync(path.join(os.tmpdir(), 'profil-base-')),
  durable: true,
  disposable: true,
});
await migrate(postgres.url);
console.log(postgres.url);
setTimeout(
  async () => {
    await postgres.stop();
    process.exit(0);
  },
  Number(process.argv[2] ?? 600) * 1000,
);
process.once('SIGTERM', async () => {
  await postgres.stop();
  process.exit(0);
});
