import { spawnSync } from 'node:child_process';
import { copyFileSync, globSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { type RoomName, roomNames, rooms } from '../scripts/boundaries.ts';

const root = path.resolve(import.meta.dirname, '..');
const folderOf = (room: RoomName) => rooms[room].files.replace(/\/\*\*$/, '');
const isFile = (room: RoomName) => folderOf(room).endsWith('.ts');
const fileIn = (room: RoomName) => (isFile(room) ? folderOf(room) : `${folderOf(room)}/voisin.ts`);
const slug = (room: RoomName) => room.replaceAll('/', '-');

function allowed(room: RoomName, target: RoomName): boolean {
  const parent = room.startsWith(`${target}/`) && room !== 'components/ui';
  return target === room || parent || (rooms[room].mayImport ?? []).includes(target);
}

/** Les fautes que le lint voit dans un dépôt imité, fichier par fichier. */
function lint(files: Map<string, string>): Map<string, string> {
  const dir = mkdtempSync(path.join(os.tmpdir(), 'frontieres-'));
  try {
    mkdirSync(path.join(dir, 'scripts'));
    for (const file of ['oxlint.config.ts', 'scripts/boundaries.ts']) copyFileSync(path.join(root, file), path.join(dir, file));
    symlinkSync(path.join(root, 'node_modules'), path.join(dir, 'node_modules'));
    for (const [file, text] of files) {
      mkdirSync(path.dirname(path.join(dir, file)), { recursive: true });
      writeFileSync(path.join(dir, file), text);
    }
    const outcome = spawnSync(
      process.execPath,
      [path.join(root, 'node_modules/oxlint/bin/oxlint'), '-f', 'unix', '--no-ignore', ...files.keys()],
      {
        cwd: dir,
        encoding: 'utf8',
      },
    );
    const faults = new Map<string, string>();
    for (const line of outcome.stdout.split('\n')) {
      const file = /^(\S+?):\d+:\d+: .*\[Error\/eslint\(no-restricted-(?:imports|properties)\)\]/.exec(line)?.[1];
      if (file !== undefined) faults.set(file, line);
    }
    return faults;
  } finally {
    rmSync(dir, { recursive: true });
  }
}

// « lib/wiring.ts » est une pièce d'un seul fichier : ses importations s'essaient une par une dans ce fichier.
function attempt(room: RoomName, target: RoomName): [string, string][] {
  const written = fileIn(target);
  if (isFile(room)) return [];
  const relative = path.posix.relative(folderOf(room), written);
  const name = `${folderOf(room)}/vers-${slug(target)}`;
  return [
    [`${name}.ts`, `import { v } from '@/${written}';\nexport const w = v;\n`],
    [`${name}.relatif.ts`, `export { v } from '${relative.startsWith('.') ? relative : `./${relative}`}';\n`],
    [`${name}.type.ts`, `import type { V } from '@/${written}';\nexport type W = V;\n`],
  ];
}

describe('les frontières de la maison', () => {
  let faults: Map<string, string>;

  beforeAll(() => {
    const files = new Map(roomNames.flatMap((room) => roomNames.flatMap((target) => attempt(room, target))));
    files.set('lib/wiring.ts', "import { v } from './sync/voisin.ts';\nexport const w = v;\n");
    files.set('lib/domain/base.ts', "import { PrismaClient } from '@prisma/client';\nexport const w = PrismaClient;\n");
    files.set(
      'lib/access/base.ts',
      "import { PrismaClient } from '../db/generated/client.ts';\nexport const w = PrismaClient;\n",
    );
    files.set('lib/db/base.ts', "import { PrismaClient } from './generated/client.ts';\nexport const w = PrismaClient;\n");
    files.set('lib/sync/lit-env.ts', 'export const w = process.env.DATABASE_URL;\n');
    files.set('lib/sync/lit-env-autrement.ts', "import { env } from 'node:process';\nexport const w = env;\n");
    files.set('lib/core/env.ts', 'export const w = process.env.DATABASE_URL;\n');
    files.set('lib/domain/resultat.ts', "import { ok } from '../core/result.ts';\nexport const w = ok;\n");
    files.set('lib/domain/journaliste.ts', "import { log } from '../core/logger.ts';\nexport const w = log;\n");
    files.set('lib/inbox/signe.ts', "import { verify } from '../passe-marche/signature.ts';\nexport const w = verify;\n");
    files.set('app/(agent)/demandes/page.tsx', "import { list } from '@/lib/db/list-demandes.ts';\nexport const w = list;\n");
    files.set('app/(agent)/demandes/ecrit.tsx', "import { save } from '@/lib/db/save-demande.ts';\nexport const w = save;\n");
    files.set(
      'lib/outbox/vrai.test.ts',
      "import { baseDeTest } from '../../prisma/test-database.ts';\nexport const w = baseDeTest;\n",
    );
    faults = lint(files);
  });

  describe.each(roomNames.filter((room) => !isFile(room)))('%s', (room) => {
    const targets = roomNames.filter((target) => target !== room);
    const refused = targets.filter((target) => !allowed(room, target));

    it('n’importe, par alias ni en relatif, aucune pièce hors de sa ligne', () => {
      const attempts = refused.flatMap((target) => attempt(room, target).slice(0, 2));
      expect(attempts.map(([file]) => file).filter((file) => !faults.has(file))).toEqual([]);
    });

    it('garde le droit d’importer ce que sa ligne permet', () => {
      const permitted = targets.filter((target) => allowed(room, target));
      const wronged = permitted.flatMap((target) => attempt(room, target)).filter(([file]) => faults.has(file));
      expect(wronged).toEqual([]);
    });

    it('n’emprunte que les types permis', () => {
      const borrowed = refused.filter((target) => !faults.has(`${folderOf(room)}/vers-${slug(target)}.type.ts`));
      expect(borrowed).toEqual([...(rooms[room].mayImportTypesOf ?? [])]);
    });
  });

  it.each([
    ['lib/wiring.ts', true],
    ['lib/domain/base.ts', true],
    ['lib/access/base.ts', true],
    ['lib/db/base.ts', false],
    ['lib/sync/lit-env.ts', true],
    ['lib/sync/lit-env-autrement.ts', true],
    ['lib/core/env.ts', false],
    ['lib/domain/resultat.ts', false],
    ['lib/domain/journaliste.ts', true],
    ['lib/inbox/signe.ts', false],
    ['app/(agent)/demandes/page.tsx', false],
    ['app/(agent)/demandes/ecrit.tsx', true],
    ['lib/outbox/vrai.test.ts', false],
  ])('%s est refusé : %s', (file, expected) => {
    expect(faults.has(file)).toBe(expected);
  });
});

describe('les fichiers sources', () => {
  const exclude = ['node_modules', '.next', '.data', 'lib/db/generated', 'public', 'test-results', 'playwright-report'];
  const sources = globSync('**/*.{ts,tsx,js,mjs}', { cwd: root, exclude });

  it('sont bien tous lus', () => {
    expect(sources).toContain('lib/architecture.test.ts');
    expect(sources).toContain('oxlint.config.ts');
  });

  it('appartiennent tous à une pièce', () => {
    const atRoot = /^[\w.-]+\.(?:ts|js|mjs)$/;
    const homeless = sources.filter(
      (file) =>
        !atRoot.test(file) &&
        file !== 'lib/architecture.test.ts' &&
        !roomNames.some((room) => path.matchesGlob(file, rooms[room].files)),
    );
    expect(homeless).toEqual([]);
  });

  it('ne portent aucun nom fourre-tout', () => {
    const vague = /(?:^|\/)(?:utils?|helpers?|common|misc|types|services?|manager|index)(?:\/|\.tsx?$)/;
    expect(sources.filter((file) => vague.test(file))).toEqual([]);
  });
});
