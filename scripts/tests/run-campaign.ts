import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { root, toolEnv } from '../pile/surroundings.ts';
import { type Counts, settle } from './count-results.ts';

export type Campaign = {
  tool: string;
  args: string[];
  /** Rapport JSON écrit par l'outil. */
  report: string;
  count: (report: unknown) => Counts;
  env?: Partial<NodeJS.ProcessEnv>;
};

/** Joue une campagne en laissant voir sa sortie, puis compte d'après son rapport. */
export function runCampaign({ tool, args, report, count, env }: Campaign): Promise<Counts> {
  rmSync(report, { force: true });
  mkdirSync(path.dirname(report), { recursive: true });
  const child = spawn(path.join(root, 'node_modules/.bin', tool), args, {
    cwd: root,
    env: { ...toolEnv(), ...env },
    stdio: 'inherit',
  });
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => child.kill(signal));
  return new Promise((resolve) => {
    child.once('error', () => resolve(settle(null, 1)));
    child.once('close', (code) => {
      const counts = existsSync(report) ? count(JSON.parse(readFileSync(report, 'utf8'))) : null;
      resolve(settle(counts, code ?? 1));
    });
  });
}
