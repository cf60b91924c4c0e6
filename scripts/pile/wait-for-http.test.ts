import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { freePort } from '../free-port.ts';
import { type Child, startChild } from './child.ts';
import { waitForHttp } from './wait-for-http.ts';

let folder: string;
let port: number;
let child: Child | undefined;
beforeEach(async () => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'attente-'));
  port = await freePort();
});
afterEach(async () => {
  await child?.stop(200);
  rmSync(folder, { recursive: true, force: true });
});

const run = (code: string): Child => {
  child = startChild({ name: 'site', command: [process.execPath, '-e', code], cwd: folder, env: process.env, logFolder: folder });
  return child;
};
const url = () => `http://127.0.0.1:${port}/`;
const answerAfter = (ms: number) =>
  `require('node:http').createServer((_, r) => setTimeout(() => r.end(), ${ms})).listen(${port}, '127.0.0.1'); console.log('compile la page')`;

describe('l’attente d’un programme qui démarre', () => {
  it('laisse à la première réponse le temps d’une machine lente', async () => {
    await expect(waitForHttp(url(), run(answerAfter(1_500)), { totalMs: 30_000, requestMs: 10_000 })).resolves.toBeUndefined();
  });

  it('dit qu’il ne répond pas, en combien de temps, quoi faire, et cite son journal', async () => {
    const late = waitForHttp(url(), run(answerAfter(60_000)), { totalMs: 3_000, requestMs: 500 });
    await expect(late).rejects.toThrow(/« site » n’a pas répondu .* en 3 s[\s\S]*trop chargée[\s\S]*compile la page/);
  });

  it('n’attend pas un programme qui s’est arrêté, et cite sa dernière ligne', async () => {
    const stopped = waitForHttp(url(), run("console.error('port déjà pris'); process.exitCode = 1"), {
      totalMs: 30_000,
      requestMs: 500,
    });
    await expect(stopped).rejects.toThrow(/s’est arrêté au démarrage[\s\S]*port déjà pris/);
  });
});
