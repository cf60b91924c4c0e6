import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { lireEnv } from '../lib/core/env.ts';
import { migrate } from './migrate.ts';
import { readPort } from './pile/ports.ts';
import { root, toolEnv } from './pile/surroundings.ts';

/** Production : contrôle les réglages, applique les migrations puis sert le site construit par `npm run build`. */
async function main(): Promise<void> {
  const { DATABASE_URL } = lireEnv(process.env);
  const port = readPort('PORT', process.env.PORT, 3000);
  if (!existsSync(path.join(root, '.next/BUILD_ID')))
    throw new Error('Le site n’est pas construit : lancez « npm run build », puis « npm start ».');
  const applied = await migrate(DATABASE_URL);
  if (applied.length > 0) console.log(`Migrations appliquées : ${applied.join(', ')}`);
  const next = path.join(root, 'node_modules/next/dist/bin/next');
  const args = [next, 'start', '-p', String(port), '-H', process.env.HOSTNAME_ECOUTE ?? '0.0.0.0'];
  const child = spawn(process.execPath, args, { cwd: root, env: { ...toolEnv(), NODE_ENV: 'production' }, stdio: 'inherit' });
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => child.kill(signal));
  child.once('exit', (code) => process.exit(code ?? 143));
}

try {
  await main();
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exit(1);
}
