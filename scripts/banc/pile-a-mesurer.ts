import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as dormir } from 'node:timers/promises';
import { creerPool } from '../../lib/db/client.ts';
import { freePorts } from '../pile/ports.ts';
import { prepareSite } from '../pile/prepare.ts';
import { runDemoLife, runDemoMarches, runDemoSeed } from '../pile/run-demo-seed.ts';
import { createSteps } from '../pile/steps.ts';
import { startPileLocale } from '../pile-locale.ts';

const REPRISE = `SELECT EXISTS (SELECT FROM synchronisation WHERE etat IN ('en-attente', 'en-cours')) AS "enCours"`;

/** Au-delà, trois semaines de vie prennent plus de cinq minutes : la pile ne fait que synchroniser. */
const VIE_AU_PLUS = 5_000;

async function attendreSynchronisation(url: string): Promise<void> {
  const pool = creerPool(url, 1);
  try {
    while ((await pool.query<{ enCours: boolean }>(REPRISE)).rows[0]?.enCours) await dormir(500);
    // Les statistiques d'une base qui a vécu, et non celles d'une base remplie à l'instant.
    await pool.query('VACUUM ANALYZE');
  } finally {
    await pool.end();
  }
}

/** La démonstration entière, construite pour la production, avec ses trois semaines de vie si elle est petite ; prête une fois synchronisée. */
export async function pileAMesurer(demandes: number): Promise<{ url: string; arreter: () => Promise<void> }> {
  const step = createSteps(console.log);
  await prepareSite(step);
  const dataFolder = mkdtempSync(path.join(os.tmpdir(), 'banc-pages-'));
  const pile = await startPileLocale({
    ports: await freePorts(),
    demandes,
    dataFolder,
    durable: false,
    secrets: { nextAuth: randomBytes(32).toString('base64url'), proConnect: randomBytes(24).toString('base64url') },
    step,
    ...(demandes <= VIE_AU_PLUS && {
      reference: new Date(Date.now() - 22 * 86_400_000).toISOString().slice(0, 10),
      beforePrograms: (prete: { env: NodeJS.ProcessEnv }) => runDemoLife(step, prete),
    }),
    onCrash: (child, code) => console.error(`Le programme « ${child.name} » s’est arrêté de lui-même (code ${code}).`),
  });
  const arreter = async (): Promise<void> => {
    await pile.stop();
    rmSync(dataFolder, { recursive: true, force: true });
  };
  try {
    await runDemoSeed(step, pile);
    if (demandes <= VIE_AU_PLUS) await runDemoMarches(step, pile);
    await step('Synchronisation', () => attendreSynchronisation(pile.databaseUrl));
    return { url: pile.url, arreter };
  } catch (cause) {
    await arreter();
    throw cause;
  }
}
