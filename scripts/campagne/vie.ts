import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

/** Les programmes que les campagnes tuent. */
export type Programme = 'travailleur' | 'travailleur-stock';

export type Adresses = { base: string; piste: string; cotation: string };

/** Un travailleur en marche, prêt à livrer. */
export async function naitre({ base, piste, cotation }: Adresses, programme: Programme = 'travailleur'): Promise<ChildProcess> {
  const fichier = path.resolve(import.meta.dirname, `${programme}.ts`);
  const processus = fork(fichier, [base, piste, cotation], { stdio: 'inherit' });
  await once(processus, 'message');
  return processus;
}

/** Vit `ms`, puis meurt sans prévenir. */
export async function tuerApres(processus: ChildProcess, ms: number): Promise<void> {
  const fin = once(processus, 'exit');
  await sleep(ms);
  processus.kill('SIGKILL');
  await fin;
}

export async function arreter(processus: ChildProcess): Promise<void> {
  const fin = once(processus, 'exit');
  processus.kill('SIGTERM');
  await fin;
}
