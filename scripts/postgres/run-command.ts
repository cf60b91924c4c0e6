import { spawn } from 'node:child_process';
import type { Account } from './account.ts';

export type CommandOutcome = { code: number; output: string };

/** Lance un binaire de PostgreSQL. `quiet` ne lit pas sa sortie : un serveur lancé en arrière-plan garderait le tube ouvert. */
export function runCommand(file: string, args: string[], account: Account, quiet = false): Promise<CommandOutcome> {
  return new Promise((resolve) => {
    const env = { ...process.env, LC_ALL: 'C', PGTZ: 'UTC' };
    const child = spawn(file, args, { ...account, env, cwd: '/', stdio: quiet ? 'ignore' : ['ignore', 'pipe', 'pipe'] });
    let output = '';
    child.stdout?.on('data', (chunk) => (output += chunk));
    child.stderr?.on('data', (chunk) => (output += chunk));
    child.once('error', (error) => resolve({ code: 127, output: error.message }));
    child.once('close', (code) => resolve({ code: code ?? 1, output }));
  });
}
