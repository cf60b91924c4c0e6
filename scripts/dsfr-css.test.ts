import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeDsfrCss } from './dsfr-css.ts';

describe('La feuille du DSFR écrite pour le site', () => {
  let cible: string;
  beforeAll(() => {
    cible = mkdtempSync(path.join(os.tmpdir(), 'dsfr-'));
    mkdirSync(path.join(cible, 'components'));
    writeFileSync(
      path.join(cible, 'components/page.tsx'),
      '<button className="fr-btn fr-icon-add-line" /> <i className="fr-tag" />',
    );
    mkdirSync(path.join(cible, 'public/dsfr'), { recursive: true });
    writeFileSync(path.join(cible, 'public/dsfr/perime.woff2'), '');
  });
  afterAll(() => rmSync(cible, { recursive: true }));

  it('entière ou réduite, ne cite que des fichiers qu’elle a copiés, porte ses dessins et range tout dans sa couche', () => {
    const tailles = [false, true].map((reduced) => {
      const { assets } = writeDsfrCss({ reduced, target: cible });
      const css = readFileSync(path.join(cible, 'app/dsfr.css'), 'utf8');
      const cites = [...css.matchAll(/url\((\/[^)]+)\)/g)].map((m) => m[1] ?? '');
      expect(cites.length).toBeGreaterThan(0);
      expect(new Set(cites).size).toBe(assets);
      for (const fichier of cites) expect(existsSync(path.join(cible, 'public', fichier)), fichier).toBe(true);
      expect(css.startsWith('@layer theme, base, dsfr, components, utilities;\n@layer dsfr{')).toBe(true);
      expect(css).toContain('.fr-btn');
      expect(css, 'les couleurs du thème sombre').toMatch(/data-fr-theme=dark\]\{[^}]*--(grey|blue)[\w-]*:/);
      expect(css, 'les dessins sont dans la feuille').toContain('url("data:image/svg+xml,');
      expect(css).not.toMatch(/url\(["']?\.\.\/|\.svg["')]|sourceMappingURL/);
      return css.length;
    });
    expect((tailles[1] ?? 0) / (tailles[0] ?? 1)).toBeLessThan(0.5);
    expect(existsSync(path.join(cible, 'public/dsfr/perime.woff2')), 'les restes d’hier').toBe(false);
    expect(existsSync(path.join(cible, 'public/dsfr/favicon/favicon.ico'))).toBe(true);
    expect(readFileSync(path.join(cible, 'app/dsfr.css'), 'utf8'), 'ce qu’aucune page ne nomme').not.toContain('.fr-modal');
  });
});
