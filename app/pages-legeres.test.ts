import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

const RACINE = path.resolve(import.meta.dirname, '..');
const IMPORT = /^(?:import|export) (?!type\b)([^;]*?)from '([^']+)';/gm;

const queDesTypes = (noms: string): boolean => /^\{(?:\s*type\s[^,}]+,?)+\s*\}\s*$/.test(noms.trim());

/** Les modules qu'un fichier emporte avec lui : ni ses types, ni ce qu'il va chercher par `import()`. */
function emportes(fichier: string): string[] {
  return [...readFileSync(fichier, 'utf8').matchAll(IMPORT)].flatMap(([, noms = '', module = '']) => {
    if (queDesTypes(noms)) return [];
    if (module.startsWith('@/')) return [path.join(RACINE, module.slice(2))];
    return [module.startsWith('.') ? path.resolve(path.dirname(fichier), module) : module];
  });
}

/** Le chemin d'imports qui mène de la page à zod dans le navigateur ; vide s'il n'y en a pas. */
function cheminVersZod(fichier: string, client = false, vus = new Set<string>()): string[] {
  if (fichier === 'zod') return client ? ['zod'] : [];
  if (!existsSync(fichier) || vus.has(fichier + client)) return [];
  vus.add(fichier + client);
  const navigateur = client || readFileSync(fichier, 'utf8').startsWith(`'use client'`);
  for (const suivant of emportes(fichier)) {
    const suite = cheminVersZod(suivant, navigateur, vus);
    if (suite.length > 0) return [path.relative(RACINE, fichier), ...suite];
  }
  return [];
}

const page = (adresse: string) => path.join(RACINE, 'app/(agent)', adresse, 'page.tsx');

describe('une page qui montre', () => {
  it.each([
    '',
    'demandes',
    'demandes/[ref]/(fiche)',
    'envois',
    'journal',
    'incidents',
    'incidents/[ref]',
    'cotations',
    'cotations/[ref]',
    'rejeux/[ref]',
    'traitements/[ref]',
    'pilotage/anomalies',
    'supervision',
    'supervision/sante',
    'supervision/synchronisations',
  ])('« /%s » n’emporte pas zod (32 ko) : il arrive avec la première lecture', (adresse) => {
    expect(existsSync(page(adresse)), 'la page existe').toBe(true);
    expect(cheminVersZod(page(adresse))).toEqual([]);
  });

  it('sait voir zod : la saisie, qui contrôle avant d’envoyer, l’emporte', () => {
    expect(cheminVersZod(page('demandes/[ref]/corriger')).at(-1)).toBe('zod');
  });
});
