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
  inputs: ['scripts/dsfr-css.ts', 'package-lock.json'],
  outputs: ['app/dsfr.css', 'public/dsfr/fonts'],
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
export async function prepareSources(step: Steps): Promise<void> {
  await ifStale(root, prismaClient, () => step('Client Prisma', () => runTool('prisma', ['generate'])));
  await ifStale(root, styleSheet, () => step('Feuille de style DSFR', async () => void writeDsfrCss()));
}

/** Le site construit, refait seulement si ses sources ont changé (contrôle : moins de 0,1 s). */
export async function prepareSite(step: Steps): Promise<void> {
  await prepareSources(step);
  await ifStale(root, site, () =>
    step('Construction du site (une à deux minutes la première fois)', () =>
      runTool('next', ['build'], { NODE_ENV: 'production' }),
    ),
  );
}
