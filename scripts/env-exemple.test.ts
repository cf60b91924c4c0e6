import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { ecrireEnvExemple } from './env-exemple.ts';

it('le fichier .env.example dit exactement ce que le schéma demande', () => {
  expect(readFileSync(new URL('../.env.example', import.meta.url), 'utf8')).toBe(ecrireEnvExemple());
});
