import { spawn } from 'node:child_process';

// L'entrée se ferme si nous sommes tués net : le groupe est alors prié de s'arrêter, puis forcé.
const script = 'cat > /dev/null; kill -TERM "-$0" 2> /dev/null || exit; sleep 5; kill -KILL "-$0" 2> /dev/null';

/** Lie la vie d'un groupe de processus à la nôtre ; rend la fonction qui le délie, une fois le groupe terminé. */
export function guardGroup(groupId: number): () => void {
  const guardian = spawn('sh', ['-c', script, String(groupId)], {
    cwd: '/',
    detached: true,
    stdio: ['pipe', 'ignore', 'ignore'],
  });
  guardian.unref();
  return () => {
    guardian.kill('SIGKILL');
    guardian.stdin.destroy();
  };
}
