import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';

const RACINE = path.resolve(import.meta.dirname, '..');
/** Ce que des personnes lisent ; les grilles, qui citent la loi (« reconnu prioritaire et urgent »), n'en sont pas. */
const LUS = ['app', 'components', 'lib', 'prisma/causes.json'];

const fichiers = (chemin: string): string[] => {
  const plein = path.join(RACINE, chemin);
  if (path.extname(chemin)) return [chemin];
  return readdirSync(plein, { recursive: true, encoding: 'utf8' })
    .filter((f) => /\.(?:tsx?|json)$/.test(f) && !/\.test\.|generated|fixtures/.test(f))
    .map((f) => path.join(chemin, f));
};

it('aucun texte ne dit une demande « prioritaire » ni une personne « gagnante » : la note aide, la commission décide', () => {
  const lus = LUS.flatMap(fichiers);
  expect(lus.length).toBeGreaterThan(500);
  const fautifs = lus.filter((f) => /prioritaire|gagnant/i.test(readFileSync(path.join(RACINE, f), 'utf8')));
  expect(fautifs).toEqual([]);
});
