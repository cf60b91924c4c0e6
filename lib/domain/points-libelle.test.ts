import { describe, expect, it } from 'vitest';
import { enEcart, enNombre, enPoints } from './points-libelle.ts';

describe('Les points, en mots', () => {
  it.each([
    [-1200, '−1\u202f200', '−1\u202f200 points', '−1\u202f200'],
    [-10, '−10', '−10 points', '−10'],
    [-1, '−1', '−1 point', '−1'],
    [0, '0', '0 point', '0'],
    [1, '1', '1 point', '+1'],
    [25, '25', '25 points', '+25'],
    [1200, '1\u202f200', '1\u202f200 points', '+1\u202f200'],
  ])('%d', (n, seul, points, ecart) => expect([enNombre(n), enPoints(n), enEcart(n)]).toEqual([seul, points, ecart]));
});
