import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ecarter, hautRond } from './echelle.ts';

describe('Le haut d’une échelle', () => {
  it.each([
    [0, 1],
    [1, 1],
    [73, 80],
    [222, 300],
    [0.4, 0.4],
    [951, 1000],
  ])('au-dessus de %d est %d', (max, attendu) => expect(hautRond(max)).toBeCloseTo(attendu));
});

describe('Des étiquettes', () => {
  it('posées au bas remontent', () => expect(ecarter([220, 220, 220], 20, 220)).toEqual([180, 200, 220]));

  it('ne se touchent jamais, gardent leur ordre, et restent au-dessus du bas', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 220 }), { minLength: 1, maxLength: 4 }), (hauteurs) => {
        const posees = ecarter(hauteurs, 20, 220);
        const ordre = hauteurs.map((y, i) => ({ y, pose: posees[i] ?? 0 })).toSorted((a, b) => a.y - b.y || a.pose - b.pose);
        for (const [i, { pose }] of ordre.entries()) {
          expect(pose).toBeLessThanOrEqual(220);
          if (i > 0) expect(pose - (ordre[i - 1]?.pose ?? 0)).toBeGreaterThanOrEqual(20);
        }
      }),
    );
  });
});
