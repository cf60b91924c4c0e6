import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ifStale, type Product, sourceHash } from './if-stale.ts';

describe('refaire seulement ce qui a changé', () => {
  const product: Product = { name: 'essai', inputs: ['src/**', 'reglages.json'], outputs: ['sortie.txt'] };
  let root: string;
  let made: number;

  const write = (file: string, text: string) => {
    mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
    writeFileSync(path.join(root, file), text);
  };
  const make = async () => {
    made++;
    write('sortie.txt', 'fait');
  };

  beforeEach(() => {
    root = mkdtempSync(path.join(os.tmpdir(), 'empreinte-'));
    made = 0;
    write('src/a.ts', 'un');
  });
  afterEach(() => rmSync(root, { recursive: true }));

  it('fait une fois, puis laisse', async () => {
    expect(await ifStale(root, product, make)).toBe(true);
    expect(await ifStale(root, product, make)).toBe(false);
    expect(made).toBe(1);
  });

  it.each([
    ['une source change', () => write('src/a.ts', 'deux')],
    ['une source apparaît', () => write('src/b.ts', '')],
    ['un réglage apparaît', () => write('reglages.json', '{}')],
    ['une source change de nom', () => (rmSync(path.join(root, 'src/a.ts')), write('src/z.ts', 'un'))],
    ['le produit disparaît', () => rmSync(path.join(root, 'sortie.txt'))],
  ])('refait quand %s', async (_, change) => {
    await ifStale(root, product, make);
    change();
    expect(await ifStale(root, product, make)).toBe(true);
  });

  it('ne refait pas pour un test', async () => {
    await ifStale(root, product, make);
    write('src/a.test.ts', 'un test');
    expect(await ifStale(root, product, make)).toBe(false);
  });

  it('retient pour la prochaine fois un travail qui a échoué', async () => {
    const failing = () => Promise.reject(new Error('panne'));
    await expect(ifStale(root, product, failing)).rejects.toThrow('panne');
    expect(await ifStale(root, product, make)).toBe(true);
  });

  it('distingue un même texte réparti autrement', () => {
    write('src/a.ts', 'un');
    write('src/b.ts', 'deux');
    const before = sourceHash(root, product.inputs);
    write('src/a.ts', 'und');
    write('src/b.ts', 'eux');
    expect(sourceHash(root, product.inputs)).not.toBe(before);
  });
});
