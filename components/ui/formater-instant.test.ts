import { describe, expect, it } from 'vitest';
import { formaterInstant } from './formater-instant.ts';

describe('Une date à l’écran', () => {
  it.each([
    ['2026-11-21T08:42:07Z', '21/11/2026 à 09 h 42'],
    ['2026-07-14T22:30:00Z', '15/07/2026 à 00 h 30'],
    ['2026-03-29T00:59:59Z', '29/03/2026 à 01 h 59'],
    ['2026-03-29T01:00:00Z', '29/03/2026 à 03 h 00'],
  ])('%s se lit « %s » à Paris', (iso, texte) => expect(formaterInstant(new Date(iso))).toBe(texte));

  it('se dit au jour ou à la seconde', () => {
    const date = new Date('2026-11-21T08:42:07Z');
    expect(formaterInstant(date, 'jour')).toBe('21/11/2026');
    expect(formaterInstant(date, 'seconde')).toBe('21/11/2026 à 09 h 42 min 07 s');
  });
});
