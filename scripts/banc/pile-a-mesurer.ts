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
import { remplirDemandes } from './remplir-demandes.ts';

const REPRISE = `SELECT EXISTS (SELECT FROM synchronisation WHERE etat IN ('en-attente', 'en-cours')) AS "enCours"`;
/** Ce que la démonstration vit pour de vrai ; au-delà, la synchronisation et la vie prendraient plus de cinq minutes. */
const VECUES = 500;

async function attendreEtRemplir(url: string, demandes: number): Promise<void> {
  const pool = creerPool(url, 1);
  try {
    while ((await pool.query<{ enCours: boolean }>(REPRISE)).rows[0]?.enCours) await dormir(500);
    await remplirDemandes(pool, demandes - VECUES);
  } finally {
    await pool.end();
  }
}

/** La démonstration entière, construite pour la production : trois semaines de vie, tout synchronisé, puis des demandes ajoutées jusqu'au compte. */
export async function pileAMesurer(demandes: number): Promise<{ url: string; arreter: () => Promise<void> }> {
  const step = createSteps(console.log);
  await prepareSite(step);
  const dataFolder = mkdtempSync(path.join(os.tmpdir(), 'banc-pages-'));
  const pile = await startPileLocale({
    ports: await freePorts(),
    demandes: Math.min(demandes, VECUES),
    dataFolder,
    durable: false,
    secrets: { nextAuth: randomBytes(32).toString('base64url'), proConnect: randomBytes(24).toString('base64url') },
    step,
    reference: new Date(Date.now() - 22 * 86_400_000).toISOString().slice(0, 10),
    beforePrograms: (prete) => runDemoLife(step, prete),
    onCrash: (child, code) => console.error(`Le programme « ${child.name} » s’est arrêté de lui-même (code ${code}).`),
  });
  const arreter = async (): Promise<void> => {
    await pile.stop();
    rmSync(dataFolder, { recursive: true, force: true });
  };
  try {
    await runDemoSeed(step, pile);
    await runDemoMarches(step, pile);
    await step('Synchronisation et remplissage', () => attendreEtRemplir(pile.databaseUrl, demandes));
    return { url: pile.url, arreter };
  } catch (cause) {
    await arreter();
    throw cause;
  }
}
