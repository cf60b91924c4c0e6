import { spawn } from 'node:child_process';
import { once } from 'node:events';
import type { Account } from './account.ts';

// L'entrée se ferme quand le parent finit, même par SIGKILL : le gardien arrête alors le serveur, et efface le dossier s'il est jetable.
const script =
  'cat > /dev/null; "$0" stop -w -m fast -t 8 -D "$1" || "$0" stop -w -m immediate -D "$1"; [ -z "$2" ] || rm -rf "$1"';

/** Lie la vie du serveur à celle du programme ; rend la fonction qui l'arrête et attend la fin. */
export function guardServer(pgCtl: string, dir: string, disposable: boolean, account: Account): () => Promise<void> {
  const guardian = spawn('sh', ['-c', script, pgCtl, dir, disposable ? 'oui' : ''], {
    ...account,
    cwd: '/',
    detached: true,
    stdio: ['pipe', 'ignore', 'ignore'],
  });
  const ended = once(guardian, 'exit');
  guardian.unref();
  return async () => {
    guardian.ref();
    guardian.stdin.end();
    await ended;
  };
}
