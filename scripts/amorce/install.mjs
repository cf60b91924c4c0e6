import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { explainNpm } from './explain-npm.mjs';

/** Ce dont dépend l'installation : changer l'un de ces textes, ou de machine, demande un nouvel `npm install`. */
function fingerprint(root) {
  const hash = createHash('sha256').update(`${process.platform}-${process.arch}`);
  for (const file of ['package.json', 'package-lock.json']) {
    if (existsSync(path.join(root, file))) hash.update(readFileSync(path.join(root, file)));
  }
  return hash.digest('hex');
}

function runNpm(root) {
  // « npm run » dit où est npm : c'est le même, jamais un autre du PATH.
  const cli = process.env.npm_execpath;
  const [command, first] = cli?.endsWith('.js') ? [process.execPath, [cli]] : ['npm', []];
  // Pas « npm ci » : le fichier de verrouillage peut ignorer les paquets d'autres plates-formes. NODE_ENV=production en écarterait la moitié.
  const args = [
    ...first,
    'install',
    '--include=dev',
    '--include=optional',
    '--no-audit',
    '--no-fund',
    '--prefer-offline',
    '--loglevel=error',
  ];
  const child = spawn(command, args, { cwd: root, stdio: ['ignore', 'ignore', 'pipe'] });
  const stop = (signal) => child.kill(signal);
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
  return new Promise((resolve) => {
    let output = '';
    child.stderr.on('data', (chunk) => {
      output += chunk;
    });
    child.on('error', (error) => resolve({ code: 127, output: error.message }));
    child.on('close', (code) => {
      process.off('SIGINT', stop);
      process.off('SIGTERM', stop);
      resolve({ code: code ?? 130, output });
    });
  });
}

/** Installe les dépendances si elles manquent ou ne correspondent plus ; lève une ligne en français si npm échoue. */
export async function install(root, log = console.log) {
  const stamp = path.join(root, 'node_modules/.amorce');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === fingerprint(root)) return;
  const start = Date.now();
  const elapsed = () => `[${String(Math.round((Date.now() - start) / 1000)).padStart(3)} s]`;
  log(`${elapsed()} Installation des dépendances (une à trois minutes la première fois)…`);
  const ticking = setInterval(() => log(`${elapsed()} Installation en cours…`), 15_000);
  const { code, output } = await runNpm(root);
  clearInterval(ticking);
  if (code === 130 || code === 143) process.exit(code);
  if (code !== 0) throw new Error(explainNpm(output));
  writeFileSync(stamp, fingerprint(root));
  log(`${elapsed()} Dépendances installées`);
}
