import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import type { PileLocale } from '../pile-locale.ts';
import type { Steps } from './steps.ts';
import { root } from './surroundings.ts';

const script = path.join(root, 'scripts/semer-demo.ts');

/** Habilite les identités de test et demande la première synchronisation ; ce programme affiche lui-même les identités. */
export async function runDemoSeed(step: Steps, pile: Pick<PileLocale, 'env' | 'baseEcoleUrl'>): Promise<void> {
  if (!existsSync(script)) return;
  await step('Identités de test et première synchronisation', () => {
    const env = { ...pile.env, BASE_ECOLE_URL: pile.baseEcoleUrl };
    const child = spawn(process.execPath, [script], { cwd: root, env, stdio: ['ignore', 'inherit', 'inherit'] });
    return new Promise<void>((resolve, reject) => {
      child.once('error', reject);
      child.once('close', (code) =>
        code === 0 ? resolve() : reject(new Error(`La préparation de la démonstration a échoué (code ${code}).`)),
      );
    });
  });
}
