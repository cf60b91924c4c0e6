import { readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Child } from './child.ts';

const lastLines = (child: Child) => readFileSync(child.logFile, 'utf8').trim().split('\n').slice(-8).join('\n');

/** Une machine lente ou chargée met plusieurs minutes à compiler la première page : mieux vaut attendre que mentir. */
const LIMITS = { totalMs: 300_000, requestMs: 60_000 };

/** Attend que l'adresse réponde, quel que soit le code ; lève un message clair si le programme s'arrête ou tarde. */
export async function waitForHttp(url: string, child: Child, { totalMs, requestMs } = LIMITS): Promise<void> {
  const deadline = Date.now() + totalMs;
  while (Date.now() < deadline) {
    if (!child.alive()) throw new Error(`« ${child.name} » s’est arrêté au démarrage :\n${lastLines(child)}`);
    try {
      const response = await fetch(url, { redirect: 'manual', signal: AbortSignal.timeout(requestMs) });
      await response.body?.cancel();
      return;
    } catch {
      await sleep(100);
    }
  }
  throw new Error(
    `« ${child.name} » n’a pas répondu sur ${url} en ${Math.round(totalMs / 1000)} s. La machine est peut-être trop chargée : ` +
      `fermez ce qui l’occupe et recommencez. Dernières lignes du journal (${child.logFile}) :\n${lastLines(child)}`,
  );
}
