import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { pageAJour } from './delais-envois.ts';

it('la page d’exploitation des envois donne les délais de la formule', () => {
  const page = readFileSync(path.resolve(import.meta.dirname, '../docs/exploitation/envois.md'), 'utf8');
  expect(page).toBe(pageAJour(page));
});
