import { describe, expect, it } from 'vitest';
import { moisAvant } from './mois-avant.ts';

describe('Des mois plus tôt', () => {
  it.each([
    ['2026-08-31T04:20:00.000Z', 6, '2026-02-28T04:20:00.000Z'],
    ['2027-03-31T03:40:00.000Z', 13, '2026-02-28T03:40:00.000Z'],
    ['2028-02-29T04:50:00.000Z', 12, '2027-02-28T04:50:00.000Z'],
    ['2028-08-30T04:50:00.000Z', 6, '2028-02-29T04:50:00.000Z'],
    ['2026-12-31T00:00:00.000Z', 1, '2026-11-30T00:00:00.000Z'],
    ['2026-11-22T05:00:00.000Z', 12, '2025-11-22T05:00:00.000Z'],
    ['2026-01-15T00:00:00.000Z', 36, '2023-01-15T00:00:00.000Z'],
  ])('%s moins %i mois : %s', (instant, mois, attendu) => {
    expect(moisAvant(new Date(instant), mois).toISOString()).toBe(attendu);
  });
});
