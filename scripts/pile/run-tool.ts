import { spawn } from 'node:child_process';
import path from 'node:path';
import { guardGroup } from './guard-group.ts';
import { root, toolEnv } from './surroundings.ts';

/** Lance un outil de node_modules/.bin jusqu'à sa fin ; lève ses `tail` dernières lignes s'il échoue. */
export function runTool(name: string, args: string[], env: Partial<NodeJS.ProcessEnv> = {}, tail = 25): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(path.join(root, 'node_modules/.bin', name), args, {
      cwd: root,
      env: { ...toolEnv(), ...env },
      detached: true,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const release = child.pid === undefined ? () => undefined : guardGroup(child.pid);
    let output = '';
    child.stdout.on('data', (chunk) => (output += chunk));
    child.stderr.on('data', (chunk) => (output += chunk));
    child.once('error', reject);
    child.once('close', (code) => {
      release();
      if (code === 0) resolve();
      else if (/ENOSPC|no space left/i.test(output)) reject(new Error('Disque plein : libérez de la place, puis relancez.'));
      else reject(new Error(`« ${name} ${args.join(' ')} » a échoué :\n${output.trim().split('\n').slice(-tail).join('\n')}`));
    });
  });
}
