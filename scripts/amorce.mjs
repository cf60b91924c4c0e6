// Premier pas d'un dépôt fraîchement cloné : du JavaScript sans dépendance, lisible par Node 20.9, qui installe le reste puis cède la place.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { install } from './amorce/install.mjs';

const root = path.resolve(import.meta.dirname ?? path.dirname(new URL(import.meta.url).pathname), '..');
const program = process.argv[2];

/** Le Node 24 apporté par npm ; à défaut celui de la machine, s'il sait lire TypeScript (22.18). */
function runtime() {
  const bundled = path.join(root, 'node_modules/.bin/node');
  if (existsSync(bundled)) return bundled;
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > 22 || (major === 22 && minor >= 18)) return process.execPath;
  throw new Error(`Node ${process.versions.node} ne suffit pas sur ce système : installez Node 24, puis relancez.`);
}

function hand(over) {
  const bin = path.join(root, 'node_modules/.bin');
  const env = { ...process.env, PATH: `${bin}${path.delimiter}${process.env.PATH ?? ''}` };
  // Le canal « ipc » se ferme si ce processus est tué : le programme s'arrête alors avec tout ce qu'il a lancé.
  const child = spawn(over, [path.join(root, `scripts/${program}.ts`), ...process.argv.slice(3)], {
    cwd: root,
    env,
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
  });
  // Arrêté, npm n'arrête que son interpréteur de commandes et nous laisse orphelins.
  const parent = process.ppid;
  setInterval(() => process.ppid === parent || child.kill('SIGTERM'), 500).unref();
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  child.on('exit', (code, signal) => process.exit(code ?? 128 + (os.constants.signals[signal] ?? 1)));
}

const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 9)) {
  console.error(`Node ${process.versions.node} est trop ancien : installez Node 20.9 ou plus récent, puis relancez.`);
  process.exit(1);
}
try {
  await install(root);
  hand(runtime());
} catch (error) {
  console.error(error.message);
  process.exit(1);
}
