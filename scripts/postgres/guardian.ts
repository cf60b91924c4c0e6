import { spawn } from 'node:child_process';
import { once } from 'node:events';

// L'entrée se ferme quand le parent finit, même par SIGKILL. La fin du serveur se lit à son fichier : dans un conteneur sans
// init, le processus reste zombie et « kill -0 » le croirait vivant.
const script = `
cat > /dev/null
stop() {
  pid=$(head -n 1 "$dir/postmaster.pid" 2> /dev/null) && kill "-$1" "$pid" 2> /dev/null
  n=0
  while [ -e "$dir/postmaster.pid" ] && [ $n -lt 80 ]; do sleep 0.1; n=$((n + 1)); done
}
dir=$0
stop INT
[ ! -e "$dir/postmaster.pid" ] || stop QUIT
[ -z "$1" ] || rm -rf "$dir"
`;

/** Lie la vie du serveur à celle du programme ; rend la fonction qui l'arrête, efface `dir` s'il est jetable, et attend la fin. */
export function guardServer(dir: string, disposable: boolean): () => Promise<void> {
  const guardian = spawn('sh', ['-c', script, dir, disposable ? 'jetable' : ''], {
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
