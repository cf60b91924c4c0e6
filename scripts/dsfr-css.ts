import { cpSync, globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { lireMots, reduire } from './dsfr-reduire.ts';

const root = path.resolve(import.meta.dirname, '..');

// N'ajouter une ligne que pour un composant affiché.
const components =
  'accordion alert badge breadcrumb button callout card checkbox connect footer form header input link logo modal navigation notice pagination radio search select sidemenu skiplink tab table tag toggle tooltip'.split(
    ' ',
  );
const icons = ['system', 'user', 'document', 'business', 'communication', 'editor', 'arrows'];
const parts = ['core', ...components.map((name) => `component/${name}`), ...icons.map((name) => `utility/icons/icons-${name}`)];

const assetUrl = /url\((["']?)(?:\.\.\/)+((?:fonts|icons|artwork|favicon)\/[^"')?#]+)\1\)/g;

/**
 * Écrit `app/dsfr.css`, sous les utilitaires de Tailwind dans l'ordre des couches, et copie dans `public/dsfr` les polices qu'elle cite.
 * `reduced` : sans ce qu'aucune page ne nomme (30 ko compressés au lieu de 73), pour le site construit ; en développement, tout y est.
 */
export function writeDsfrCss({ reduced = false, target = root } = {}): { bytes: number; assets: number } {
  const dist = path.join(path.dirname(fileURLToPath(import.meta.resolve('@gouvfr/dsfr/package.json'))), 'dist');
  const sheets = parts.map((part) => readFileSync(path.join(dist, part, `${path.basename(part)}.main.min.css`), 'utf8'));
  // Les couleurs du thème sombre ne sont dans aucune des feuilles « main ».
  sheets.splice(1, 0, readFileSync(path.join(dist, 'scheme/scheme.min.css'), 'utf8'));
  const assets = new Set<string>();
  const whole = sheets
    .join('')
    .replace(/@charset "UTF-8";/g, '')
    .replace(/\/\*# sourceMappingURL.*?\*\//g, '')
    .replace(/,\s*url\(["']?[^"')]+\.woff["']?\)\s*format\(["']woff["']\)/g, '')
    // La graisse intermédiaire, celle des boutons, est servie par la grasse : une police de moins à recevoir (57 ko).
    .replaceAll('Marianne-Medium', 'Marianne-Bold');
  const css = (reduced ? reduire(whole, lireMots(readSources(target))) : whole).replace(assetUrl, (_, _quote, file: string) => {
    if (file.endsWith('.svg')) return `url("${toDataUrl(readFileSync(path.join(dist, file), 'utf8'))}")`;
    assets.add(file);
    return `url(/dsfr/${file})`;
  });
  const publicFolder = path.join(target, 'public/dsfr');
  rmSync(publicFolder, { recursive: true, force: true });
  for (const file of assets) cpSync(path.join(dist, file), path.join(publicFolder, file));
  cpSync(path.join(dist, 'favicon'), path.join(publicFolder, 'favicon'), { recursive: true });
  mkdirSync(path.join(target, 'app'), { recursive: true });
  writeFileSync(path.join(target, 'app/dsfr.css'), `@layer theme, base, dsfr, components, utilities;\n@layer dsfr{${css}}`);
  return { bytes: css.length, assets: assets.size };
}

/** Tout ce qui peut nommer une classe ou une couleur. */
const readSources = (folder: string): string =>
  globSync('{app,components}/**/*.{ts,tsx,css}', { cwd: folder, exclude: ['app/dsfr.css'] })
    .map((file) => readFileSync(path.join(folder, file), 'utf8'))
    .join('\n');

/** Un dessin dans la feuille même : une quinzaine de requêtes de moins par page. */
const toDataUrl = (svg: string): string =>
  `data:image/svg+xml,${svg.replaceAll('"', "'").replace(/[%#<>{}\n]/g, (c) => encodeURIComponent(c))}`;

if (import.meta.main) {
  const { bytes, assets } = writeDsfrCss({ reduced: process.argv.includes('--reduite') });
  console.log(`app/dsfr.css : ${Math.round(bytes / 1024)} ko, ${assets} fichiers copiés dans public/dsfr`);
}
