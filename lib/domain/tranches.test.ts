import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BORNES_MS, centile } from './tranches.ts';

const rang = (ms: number): number => {
  const trouve = BORNES_MS.findIndex((borne) => ms <= borne);
  return trouve === -1 ? BORNES_MS.length : trouve;
};
const ranger = (durees: readonly number[]): number[] => {
  const tranches = Array.from({ length: BORNES_MS.length + 1 }, () => 0);
  for (const ms of durees) tranches[rang(ms)] = (tranches[rang(ms)] ?? 0) + 1;
  return tranches;
};
const durees = fc.array(fc.integer({ min: 0, max: 40_000 }), { minLength: 1, maxLength: 200 });

describe('les centiles lus dans les tranches de durée', () => {
  it('n’en disent rien sans appel', () => expect(centile([], 0.95)).toBeNull());

  it('tombent dans la même tranche que le centile exact', () => {
    fc.assert(
      fc.property(durees, fc.constantFrom(0.5, 0.95), (lues, part) => {
        const triees = lues.toSorted((a, b) => a - b);
        const exact = triees[Math.ceil(part * triees.length) - 1] ?? 0;
        const estime = centile(ranger(lues), part) ?? -1;
        const bas = rang(exact) === 0 ? 0 : (BORNES_MS[rang(exact) - 1] ?? 0);
        expect(estime).toBeGreaterThanOrEqual(bas);
        expect(estime).toBeLessThanOrEqual(BORNES_MS[rang(exact)] ?? bas);
      }),
    );
  });

  it('croissent avec la part demandée', () => {
    fc.assert(
      fc.property(durees, (lues) => {
        expect(centile(ranger(lues), 0.5) ?? 0).toBeLessThanOrEqual(centile(ranger(lues), 0.95) ?? 0);
      }),
    );
  });
});
