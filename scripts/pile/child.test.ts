import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Child, startChild } from './child.ts';

const alive = (pid: number) => {
  try {
    process.kill(pid, 0);
    return !readFileSync(`/proc/${pid}/stat`, 'utf8').includes(') Z ');
  } catch {
    return false;
  }
};

async function eventually(condition: () => boolean): Promise<boolean> {
  for (let attempt = 0; attempt < 100 && !condition(); attempt++) await sleep(100);
  return condition();
}

describe('un programme de la pile', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(path.join(os.tmpdir(), 'programme-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  const start = (code: string): Child =>
    startChild({ name: 'essai', command: [process.execPath, '-e', code], cwd: folder, env: process.env, logFolder: folder });

  it('rend son code et garde sa sortie dans son journal', async () => {
    const child = start("console.log('bonjour'); process.exitCode = 3");
    expect(await child.exited).toBe(3);
    expect(await eventually(() => readFileSync(child.logFile, 'utf8') === 'bonjour\n')).toBe(true);
  });

  it('est tué s’il refuse de s’arrêter dans le délai', async () => {
    const child = start("process.on('SIGTERM', () => {}); console.log('sourd'); setInterval(() => {}, 1000)");
    await eventually(() => readFileSync(child.logFile, 'utf8').includes('sourd'));
    await child.stop(200);
    expect(await child.exited).toBe(137);
  });

  it('dit 127 quand la commande n’existe pas', async () => {
    const child = startChild({ name: 'absent', command: ['/absent'], cwd: folder, env: process.env, logFolder: folder });
    expect(await child.exited).toBe(127);
  });

  it('ne survit pas à la pile tuée net', async () => {
    const launcher = path.join(import.meta.dirname, 'child.ts');
    const options = `{ name: 'essai', command: [process.execPath, '-e', 'console.log(process.pid); setInterval(() => {}, 1000)'], cwd: '/', env: process.env, logFolder: ${JSON.stringify(folder)} }`;
    const code = `const { startChild } = await import(${JSON.stringify(launcher)}); startChild(${options}); setInterval(() => {}, 1000);`;
    const pile = spawn(process.execPath, ['--input-type=module', '-e', code], { stdio: 'ignore' });
    const log = path.join(folder, 'essai.log');
    const pid = () => {
      try {
        return Number(readFileSync(log, 'utf8').trim());
      } catch {
        return 0;
      }
    };
    await eventually(() => pid() > 0);
    const child = pid();
    expect(alive(child)).toBe(true);
    pile.kill('SIGKILL');
    expect(await eventually(() => !alive(child))).toBe(true);
  });
});
