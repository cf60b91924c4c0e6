import { writeDsfrCss } from '../dsfr-css.ts';
import { ifStale, type Product } from './if-stale.ts';
import { runTool } from './run-tool.ts';
import type { Steps } from './steps.ts';
import { root } from './surroundings.ts';

const prismaClient: Product = {
  name: 'prisma',
  inputs: ['prisma/schema.prisma', 'prisma.config.ts', 'package-lock.json'],
  outputs: ['lib/db/generated/client.ts'],
};
const styleSheet: Product = {
  name: 'dsfr',
  inputs: ['scripts/dsfr-*.ts', 'package-lock.json'],
  outputs: ['app/dsfr.css', 'public/dsfr/fonts'],
};
/** La même, réduite aux classes des pages : mêmes fichiers, autres sources, donc refaite quand on passe de l'une à l'autre. */
const reducedStyleSheet: Product = {
  ...styleSheet,
  inputs: [...styleSheet.inputs, 'app/**/*.{tsx,ts}', 'app/globals.css', 'components/**'],
};
const site: Product = {
  name: 'next',
  inputs: [
    '{app,components,lib}/**',
    'public/*',
    'prisma/schema.prisma',
    '{next.config.js,postcss.config.mjs,proxy.ts,instrumentation.ts,tsconfig.json,package.json,package-lock.json}',
  ],
  outputs: ['.next/BUILD_ID'],
};

/** Ce dont les programmes et les vérifications ont besoin avant tout : le client Prisma et la feuille du DSFR. */
export async function prepareSources(step: Steps, { reduced = false } = {}): Promise<void> {
  await ifStale(root, prismaClient, () => step('Client Prisma', () => runTool('prisma', ['generate'])));
  await ifStale(root, reduced ? reducedStyleSheet : styleSheet, () =>
    step('Feuille de style DSFR', async () => void writeDsfrCss({ reduced })),
  );
}

/** Le site construit, refait seulement si ses sources ont changé (contrôle : moins de 0,1 s). */
export async function prepareSite(step: Steps): Promise<void> {
  await prepareSources(step, { reduced: true });
  await ifStale(root, site, () =>
    step('Construction du site (une à deux minutes la première fois)', () =>
      runTool('next', ['build'], { NODE_ENV: 'production' }),
    ),
  );
}
