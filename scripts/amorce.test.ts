import { spawn } from 'node:child_process';
import { chmodSync, cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

type Outcome = { code: number | null; signal: NodeJS.Signals | null; out: string; err: string };

describe('l’amorce d’un dépôt fraîchement cloné', () => {
  let root: string;

  beforeEach(() => {
    root = mkdtempSync(path.join(os.tmpdir(), 'amorce-'));
    mkdirSync(path.join(root, 'outils'));
    cpSync(path.join(import.meta.dirname, 'amorce'), path.join(root, 'scripts/amorce'), { recursive: true });
    cpSync(path.join(import.meta.dirname, 'amorce.mjs'), path.join(root, 'scripts/amorce.mjs'));
    writeFileSync(path.join(root, 'package.json'), '{}');
    writeFileSync(
      path.join(root, 'scripts/demo.ts'),
      "console.log('démo lancée', process.argv.slice(2).join(' '));\nprocess.exit(7);\n",
    );
    npm('echo passage >> appels; mkdir -p node_modules/.bin; ln -sf "$NODE_REEL" node_modules/.bin/node');
  });
  afterEach(() => rmSync(root, { recursive: true }));

  function npm(script: string): void {
    const file = path.join(root, 'outils/npm');
    writeFileSync(file, `#!/bin/sh\n${script}\n`);
    chmodSync(file, 0o755);
  }

  function launch(...args: string[]): ReturnType<typeof spawn> {
    const env = {
      ...process.env,
      PATH: `${path.join(root, 'outils')}:${process.env.PATH}`,
      NODE_REEL: process.execPath,
      npm_execpath: '',
    };
    return spawn(process.execPath, [path.join(root, 'scripts/amorce.mjs'), ...args], { env, stdio: ['ignore', 'pipe', 'pipe'] });
  }

  function ended(child: ReturnType<typeof spawn>): Promise<Outcome> {
    let out = '';
    let err = '';
    child.stdout?.on('data', (chunk) => (out += chunk));
    child.stderr?.on('data', (chunk) => (err += chunk));
    return new Promise((resolve) => child.on('close', (code, signal) => resolve({ code, signal, out, err })));
  }

  it('installe, lance le programme demandé et rend son code de sortie', async () => {
    const { code, out } = await ended(launch('demo', '--vite'));
    expect(code).toBe(7);
    expect(out).toMatch(/Installation des dépendances/);
    expect(out).toMatch(/démo lancée --vite/);
  });

  it('n’installe pas deux fois, sauf si les dépendances ont changé', async () => {
    await ended(launch('demo'));
    const second = await ended(launch('demo'));
    expect(second.out).not.toMatch(/Installation/);
    writeFileSync(path.join(root, 'package.json'), '{"version":"2.0.0"}');
    const third = await ended(launch('demo'));
    expect(third.out).toMatch(/Installation/);
  });

  it.each([
    ['npm error code ENOSPC', /^Disque plein/],
    ['npm error code EAI_AGAIN', /^Le registre npm est injoignable/],
    ['npm error code ETARGET', /^Le registre npm ne connaît pas/],
    ['npm error Tout autre chose', /Tout autre chose$/],
  ])('dit en une ligne pourquoi npm échoue : %s', async (message, expected) => {
    npm(`echo "${message}" >&2; exit 1`);
    const { code, err } = await ended(launch('demo'));
    expect(code).toBe(1);
    expect(err.trim()).toMatch(expected);
    expect(err.trim().split('\n')).toHaveLength(1);
  });

  it('transmet SIGTERM et attend la fin du programme', async () => {
    const program =
      "process.on('SIGTERM', () => setTimeout(() => process.exit(0), 200));\nconsole.log('prêt');\nsetInterval(() => {}, 1000);\n";
    writeFileSync(path.join(root, 'scripts/demo.ts'), program);
    const child = launch('demo');
    child.stdout?.on('data', (chunk) => String(chunk).includes('prêt') && child.kill('SIGTERM'));
    const { code, signal } = await ended(child);
    expect({ code, signal }).toEqual({ code: 0, signal: null });
  });
});
