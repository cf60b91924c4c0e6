import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { chromium } from 'playwright';
import { root, toolEnv } from '../pile/surroundings.ts';

/** Un navigateur présent mais privé d'une bibliothèque du système ne sait pas dire sa version. */
function starts(file: string): boolean {
  return existsSync(file) && spawnSync(file, ['--version', '--no-sandbox'], { timeout: 20_000 }).status === 0;
}

function onPath(name: string): string[] {
  return (process.env.PATH ?? '').split(path.delimiter).map((folder) => path.join(folder, name));
}

function present(): string | undefined {
  const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
  return ['/usr/bin/chromium', ...names.flatMap(onPath), chromium.executablePath()].find(starts);
}

function installPlaywrightBrowser(log: (line: string) => void): void {
  log('Aucun navigateur : téléchargement de celui de Playwright (environ 170 Mo)…');
  const tool = path.join(root, 'node_modules/.bin/playwright');
  spawnSync(tool, ['install', '--no-shell', 'chromium'], { cwd: root, env: toolEnv(), stdio: 'ignore', timeout: 300_000 });
}

function installDebianBrowser(log: (line: string) => void): void {
  if (!existsSync('/usr/bin/apt-get')) return;
  log('Installation du paquet « chromium » de Debian…');
  const sudo = process.getuid?.() === 0 ? [] : ['sudo', '-n'];
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  for (const args of [['update'], ['install', '-y', '--no-install-recommends', 'chromium']]) {
    const [command = 'apt-get', ...rest] = [...sudo, 'apt-get', ...args];
    spawnSync(command, rest, { env, stdio: 'ignore', timeout: 600_000 });
  }
}

/** Chemin d'un Chromium qui démarre : celui de CHROMIUM_PATH, un déjà là, celui de Playwright, sinon celui de Debian. */
export function findBrowser(log: (line: string) => void): string {
  const asked = process.env.CHROMIUM_PATH;
  if (asked !== undefined && asked !== '') {
    if (starts(asked)) return asked;
    throw new Error(`CHROMIUM_PATH=${asked} ne démarre pas : indiquez le chemin d’un Chromium en état de marche.`);
  }
  for (const install of [() => undefined, installPlaywrightBrowser, installDebianBrowser]) {
    install(log);
    const found = present();
    if (found !== undefined) return found;
  }
  throw new Error('Aucun navigateur trouvé ni installable : installez Chromium, ou indiquez le sien par CHROMIUM_PATH.');
}
