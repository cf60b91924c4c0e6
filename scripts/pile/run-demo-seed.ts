import { spawn } from 'node:child_process';
import path from 'node:path';
import type { PileLocale } from '../pile-locale.ts';
import type { Steps } from './steps.ts';
import { root } from './surroundings.ts';

/** Habilite les identités de test et demande la première synchronisation ; ce programme affiche lui-même les identités. */
export async function runDemoSeed(step: Steps, pile: Pick<PileLocale, 'env' | 'baseEcoleUrl'>): Promise<void> {
  const env = { ...pile.env, BASE_ECOLE_URL: pile.baseEcoleUrl };
  await step('Identités de test et synchronisation', () => run('scripts/semer-demo.ts', env));
}

/** Donne trois semaines de vie à une démonstration neuve ; celle qui a déjà vécu garde ses données. */
export async function runDemoLife(step: Steps, { env }: Pick<PileLocale, 'env'>): Promise<void> {
  await step('Trois semaines de vie (moins d’une minute, la première fois seulement)', () => run('scripts/vivre.ts', env));
}

/** Donne quelques marchés à une démonstration neuve : le site et le travailleur tournent, Passe Marché notifie pour de vrai. */
export async function runDemoMarches(step: Steps, { env }: Pick<PileLocale, 'env'>): Promise<void> {
  await step('Marchés publics et candidatures', () => run('scripts/vivre-marches.ts', env));
}

function run(script: string, env: NodeJS.ProcessEnv): Promise<void> {
  const child = spawn(process.execPath, [path.join(root, script)], { cwd: root, env, stdio: ['ignore', 'inherit', 'inherit'] });
  return new Promise<void>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) =>
      code === 0 ? resolve() : reject(new Error(`La préparation de la démonstration a échoué (code ${code}).`)),
    );
  });
}
