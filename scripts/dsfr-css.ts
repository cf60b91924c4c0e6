import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = path.resolve(import.meta.dirname, '..');

// Le DSFR entier pèse 77 ko compressé, cette sélection 60 : n'ajouter une ligne que pour un composant affiché.
const components =
  'accordion alert badge breadcrumb button callout card checkbox connect footer form header input link logo modal navigation notice pagination radio search select sidemenu skiplink tab table tag toggle tooltip'.split(
    ' ',
  );
const icons = ['system', 'user', 'document', 'business', 'communication', 'editor', 'arrows'];
const parts = ['core', ...components.map((name) => `component/${name}`), ...icons.map((name) => `utility/icons/icons-${name}`)];

const assetUrl = /url\((["']?)(?:\.\.\/)+((?:fonts|icons|artwork|favicon)\/[^"')?#]+)/g;

/** Écrit `app/dsfr.css`, sous les utilitaires de Tailwind dans l'ordre des couches, et copie dans `public/dsfr` les fichiers qu'elle cite. */
export function writeDsfrCss(target = root): { bytes: number; assets: number } {
  const dist = path.join(path.dirname(fileURLToPath(import.meta.resolve('@gouvfr/dsfr/package.json'))), 'dist');
  const sheets = parts.map((part) => readFileSync(path.join(dist, part, `${path.basename(part)}.main.min.css`), 'utf8'));
  // Les couleurs du thème sombre ne sont dans aucune des feuilles « main ».
  sheets.splice(1, 0, readFileSync(path.join(dist, 'scheme/scheme.min.css'), 'utf8'));
  const assets = new Set<string>();
  const css = sheets
    .join('')
    .replace(/@charset "UTF-8";/g, '')
    .replace(/\/\*# sourceMappingURL.*?\*\//g, '')
    .replace(/,\s*url\(["']?[^"')]+\.woff["']?\)\s*format\(["']woff["']\)/g, '')
    .replace(assetUrl, (_, quote: string, file: string) => {
      assets.add(file);
      return `url(${quote}/dsfr/${file}`;
    });
  const publicFolder = path.join(target, 'public/dsfr');
  rmSync(publicFolder, { recursive: true, force: true });
  for (const file of assets) cpSync(path.join(dist, file), path.join(publicFolder, file));
  cpSync(path.join(dist, 'favicon'), path.join(publicFolder, 'favicon'), { recursive: true });
  mkdirSync(path.join(target, 'app'), { recursive: true });
  writeFileSync(path.join(target, 'app/dsfr.css'), `@layer theme, base, dsfr, components, utilities;\n@layer dsfr{${css}}`);
  return { bytes: css.length, assets: assets.size };
}

if (import.meta.main) {
  const { bytes, assets } = writeDsfrCss();
  console.log(`app/dsfr.css : ${Math.round(bytes / 1024)} ko, ${assets} fichiers copiés dans public/dsfr`);
}
