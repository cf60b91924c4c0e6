import { mkdtempSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { migrate } from '../migrate.ts';
import { runTool } from '../pile/run-tool.ts';
import { startPostgres } from '../postgres/start-postgres.ts';

/** Applique les migrations sur une base neuve et la compare à prisma/schema.prisma ; lève si l'un a avancé sans l'autre. */
export async function checkSchemaDrift(): Promise<void> {
  const dir = mkdtempSync(path.join(os.tmpdir(), 'supervision-cotation-schema-'));
  const server = await startPostgres({ dir, durable: false, disposable: true });
  try {
    await migrate(server.url);
    const args = ['migrate', 'diff', '--from-config-datasource', '--to-schema', 'prisma/schema.prisma', '--exit-code'];
    await runTool('prisma', args, { DATABASE_URL: server.url });
  } finally {
    await server.stop();
  }
}
