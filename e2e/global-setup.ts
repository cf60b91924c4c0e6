import { randomBytes } from 'node:crypto';
import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import path from 'node:path';
import { freePorts } from '../scripts/pile/ports.ts';
import { runDemoSeed } from '../scripts/pile/run-demo-seed.ts';
import { createSteps } from '../scripts/pile/steps.ts';
import { root } from '../scripts/pile/surroundings.ts';
import { startPileLocale } from '../scripts/pile-locale.ts';

/** Toute la pile, neuve, sur des ports choisis par le noyau. Les journaux de la dernière campagne restent dans `.data/journaux-e2e`. */
export default async function globalSetup(): Promise<() => Promise<void>> {
  // Une coupure se relit ici au bout de trois secondes : le récit n'a pas à attendre la quarantaine de production.
  process.env.ENVOI_QUARANTAINE_SECONDES ??= '3';
  mkdirSync(path.join(root, '.data'), { recursive: true });
  const dataFolder = mkdtempSync(path.join(root, '.data/e2e-'));
  const step = createSteps(console.log);
  const pile = await startPileLocale({
    ports: await freePorts(),
    demandes: 300,
    dataFolder,
    durable: false,
    secrets: { nextAuth: randomBytes(32).toString('base64url'), proConnect: randomBytes(24).toString('base64url') },
    step,
    onCrash: (child, code, restarted) => {
      if (!restarted) console.error(`Le programme « ${child.name} » s’est arrêté de lui-même (code ${code}).`);
    },
  });
  const finish = async () => {
    await pile.stop();
    const kept = path.join(root, '.data/journaux-e2e');
    rmSync(kept, { recursive: true, force: true });
    cpSync(path.join(dataFolder, 'journaux'), kept, { recursive: true });
    rmSync(dataFolder, { recursive: true, force: true });
  };
  try {
    await runDemoSeed(step, pile);
  } catch (error) {
    await finish();
    throw error;
  }
  process.env.E2E_URL = pile.url;
  process.env.E2E_BASE_ECOLE_URL = pile.baseEcoleUrl;
  process.env.E2E_DATABASE_URL = pile.databaseUrl;
  return finish;
}
