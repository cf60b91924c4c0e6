import { readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Child } from './child.ts';

const lastLines = (child: Child) => readFileSync(child.logFile, 'utf8').trim().split('\n').slice(-8).join('\n');

/** Attend que l'adresse réponde, quel que soit le code ; lève une ligne claire si le programme s'arrête ou tarde. */
export async function waitForHttp(url: string, child: Child, timeoutMs = 60_000): Promise<void> {
  const deadline = Date.now() + timeoutMs;
  while (Date.now() < deadline) {
    if (!child.alive()) throw new Error(`« ${child.name} » s’est arrêté au démarrage :\n${lastLines(child)}`);
    try {
      const response = await fetch(url, { redirect: 'manual', signal: AbortSignal.timeout(5000) });
      await response.body?.cancel();
      return;
    } catch {
      await sleep(100);
    }
  }
  throw new Error(`« ${child.name} » ne répond pas sur ${url} (journal : ${child.logFile})`);
}
