import { describe, expect, it } from 'vitest';
import { parseRetryAfter, RETRY_AFTER_CAP_MS } from './retry-after.ts';

const maintenant = Date.parse('2026-11-21T10:00:00Z');

describe('En-tête Retry-After', () => {
  it.each([
    ['des secondes', '12', 12_000],
    ['des secondes à virgule', '1.5', 1_500],
    ['des blancs autour', ' 3 ', 3_000],
    ['une date à venir', 'Sat, 21 Nov 2026 10:00:30 GMT', 30_000],
    ['une date passée', 'Sat, 21 Nov 2026 09:59:00 GMT', null],
    ['zéro', '0', null],
    ['un nombre négatif', '-5', null],
    ['un nombre absurde', '1000000000', RETRY_AFTER_CAP_MS],
    ['une date absurde', 'Fri, 01 Jan 2100 00:00:00 GMT', RETRY_AFTER_CAP_MS],
    ['du texte', 'bientôt', null],
    ['un en-tête vide', '', null],
    ['un en-tête absent', undefined, null],
  ])('lit %s', (_, entete, attendu) => {
    expect(parseRetryAfter(entete, maintenant)).toBe(attendu);
  });

  it('lit le premier en-tête quand il est répété', () => {
    expect(parseRetryAfter(['2', '9'], maintenant)).toBe(2_000);
  });
});
