import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

const PROGRAMME = path.resolve(import.meta.dirname, 'travailleur.ts');

export type Adresses = { base: string; piste: string; cotation: string };

/** Un travailleur en marche, prêt à livrer. */
export async function naitre({ base, piste, cotation }: Adresses): Promise<ChildProcess> {
  const processus = fork(PROGRAMME, [base, piste, cotation], { stdio: 'inherit' });
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
