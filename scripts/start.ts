import { existsSync } from 'node:fs';
import path from 'node:path';
import { lireEnv } from '../lib/core/env.ts';
import { chargerReferentiel } from './charger-referentiel.ts';
import { migrate } from './migrate.ts';
import { readPort } from './pile/ports.ts';
import { root } from './pile/surroundings.ts';
import { serve } from './serve.ts';

/** Production : contrôle les réglages, applique les migrations, charge le référentiel, puis sert le site construit par `npm run build`. */
async function main(): Promise<void> {
  const { DATABASE_URL } = lireEnv(process.env);
  const port = readPort('PORT', process.env.PORT, 3000);
  if (!existsSync(path.join(root, '.next/BUILD_ID'))) {
    throw new Error('Le site n’est pas construit : lancez « npm run build », puis « npm start ».');
  }
  const applied = await migrate(DATABASE_URL);
  if (applied.length > 0) console.log(`Migrations appliquées : ${applied.join(', ')}`);
  const { communes, territoires, grilles } = await chargerReferentiel(DATABASE_URL);
  console.log(`Référentiel : ${communes} communes, ${territoires} territoires, ${grilles} grilles.`);
  await serve(port, process.env.HOTE ?? '0.0.0.0');
}

try {
  await main();
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exit(1);
}
