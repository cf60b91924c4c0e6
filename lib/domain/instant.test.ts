import { describe, expect, it } from 'vitest';
import { moisEntre } from './instant.ts';

describe('les mois entiers écoulés', () => {
  it.each([
    ['2024-01-15', '2024-02-15', 1],
    ['2024-01-15', '2024-02-14', 0],
    ['2023-11-21', '2026-11-21', 36],
    ['2024-02-29', '2025-02-28', 11],
    ['2026-11-21', '2026-01-01', 0],
  ])('de %s à %s : %i', (debut, fin, mois) => expect(moisEntre(debut, fin)).toBe(mois));
});
