import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { explainFailure } from './explain-failure.ts';
import { startPostgres } from './start-postgres.ts';

async function answers(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 2000 });
  // Le serveur peut mourir pendant la question : c'est une réponse, pas une panne du test.
  client.on('error', () => undefined);
  try {
    await client.connect();
    await client.end();
    return true;
  } catch {
    return false;
  }
}

async function eventually(condition: () => Promise<boolean> | boolean): Promise<boolean> {
  for (let attempt = 0; attempt < 50; attempt++) {
    if (await condition()) return true;
    await sleep(100);
  }
  return false;
}

describe('le PostgreSQL embarqué', () => {
  let parent: string;
  let dir: string;
  beforeEach(() => {
    parent = mkdtempSync(path.join(os.tmpdir(), 'pg-essai-'));
    dir = path.join(parent, 'pg');
  });
  afterEach(() => rmSync(parent, { recursive: true, force: true }));

  it('garde ses données d’un démarrage à l’autre et se rejoint quand il tourne déjà', async () => {
    const first = await startPostgres({ dir, durable: false });
    const client = new pg.Client({ connectionString: first.url });
    await client.connect();
    await client.query("create table t as select lower('É') as minuscule");
    await client.end();
    const joined = await startPostgres({ dir, durable: false });
    expect(joined).toMatchObject({ url: first.url, reused: true });
    await joined.stop();
    expect(await answers(first.url)).toBe(true);
    await first.stop();
    expect(await answers(first.url)).toBe(false);

    const second = await startPostgres({ dir, durable: false });
    const again = new pg.Client({ connectionString: second.url });
    await again.connect();
    expect((await again.query('select minuscule from t')).rows).toEqual([{ minuscule: 'é' }]);
    await again.end();
    await second.stop();
  });

  it('s’arrête et s’efface quand le programme qui l’a lancé est tué net', async () => {
    const launcher = path.join(import.meta.dirname, 'start-postgres.ts');
    const code = `const { startPostgres } = await import(${JSON.stringify(launcher)});
      console.log((await startPostgres({ dir: ${JSON.stringify(dir)}, durable: false, disposable: true })).url);
      setInterval(() => {}, 1000);`;
    const child = spawn(process.execPath, ['--input-type=module', '-e', code], { stdio: ['ignore', 'pipe', 'inherit'] });
    const url = await new Promise<string>((resolve) => child.stdout.once('data', (chunk) => resolve(String(chunk).trim())));
    expect(await answers(url)).toBe(true);
    child.kill('SIGKILL');
    expect(await eventually(async () => !(await answers(url)) && !existsSync(dir))).toBe(true);
  });

  it.each([
    ['FATAL: could not write to file: No space left on device', /^Disque plein : libérez de la place sur le disque de \/donnees/],
    ['initdb: error: could not access directory: Permission denied', /^Droits insuffisants sur \/donnees/],
    ['error while loading shared libraries: libxml2.so.2: cannot open', /libxml2\.so\.2/],
    ['FATAL: autre chose', /étape « démarrage » en échec : FATAL: autre chose/],
  ])('explique en français : %s', (output, expected) => {
    expect(explainFailure('démarrage', output, '/donnees')).toMatch(expected);
  });
});
