import { describe, expect, it } from 'vitest';
import { countPlaywright, countVitest, settle, summary } from './count-results.ts';

describe('le compte des tests', () => {
  it('additionne les deux campagnes en une ligne', () => {
    const unit = countVitest({ numPassedTests: 12, numTotalTests: 12 });
    const browser = countPlaywright({ stats: { expected: 3, unexpected: 0, flaky: 0, skipped: 0 } });
    expect(summary([unit, browser])).toEqual({ line: '15 passed, 0 failed', exitCode: 0 });
  });

  it.each([
    ['un test écarté de vitest', countVitest({ numPassedTests: 11, numTotalTests: 12 }), { passed: 11, failed: 1 }],
    [
      'un test instable',
      countPlaywright({ stats: { expected: 2, unexpected: 0, flaky: 1, skipped: 0 } }),
      { passed: 2, failed: 1 },
    ],
    [
      'un test non joué',
      countPlaywright({ stats: { expected: 2, unexpected: 1, flaky: 0, skipped: 4 } }),
      { passed: 2, failed: 5 },
    ],
    ['un rapport absent', settle(null, 1), { passed: 0, failed: 1 }],
    ['une erreur hors de tout test', settle({ passed: 4, failed: 0 }, 1), { passed: 4, failed: 1 }],
    ['une campagne réussie', settle({ passed: 4, failed: 0 }, 0), { passed: 4, failed: 0 }],
  ])('compte %s', (_, counts, expected) => {
    expect(counts).toEqual(expected);
  });

  it('refuse une campagne où rien n’a été joué', () => {
    expect(summary([{ passed: 0, failed: 0 }])).toEqual({ line: '0 passed, 0 failed', exitCode: 1 });
  });
});
