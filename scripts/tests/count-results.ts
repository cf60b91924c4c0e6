import { z } from 'zod';

export type Counts = { passed: number; failed: number };

const vitestReport = z.object({ numPassedTests: z.number(), numTotalTests: z.number() });
const playwrightReport = z.object({
  stats: z.object({ expected: z.number(), unexpected: z.number(), flaky: z.number(), skipped: z.number() }),
});

/** Un test écarté ou non joué compte comme un échec : le total ne doit rien cacher. */
export function countVitest(report: unknown): Counts {
  const { numPassedTests, numTotalTests } = vitestReport.parse(report);
  return { passed: numPassedTests, failed: numTotalTests - numPassedTests };
}

/** Un test instable ou non joué compte comme un échec. */
export function countPlaywright(report: unknown): Counts {
  const { expected, unexpected, flaky, skipped } = playwrightReport.parse(report).stats;
  return { passed: expected, failed: unexpected + flaky + skipped };
}

/** Réunit un rapport et le code de sortie : un fichier illisible ou une erreur hors test vaut au moins un échec. */
export function settle(counts: Counts | null, exitCode: number): Counts {
  if (counts === null) return { passed: 0, failed: 1 };
  return exitCode !== 0 && counts.failed === 0 ? { ...counts, failed: 1 } : counts;
}

/** La dernière ligne de `npm test` et son code de sortie : rien de joué n'est pas une réussite. */
export function summary(all: readonly Counts[]): { line: string; exitCode: number } {
  const passed = all.reduce((sum, counts) => sum + counts.passed, 0);
  const failed = all.reduce((sum, counts) => sum + counts.failed, 0);
  return { line: `${passed} passed, ${failed} failed`, exitCode: failed > 0 || passed === 0 ? 1 : 0 };
}
