import { describe, expect, it } from 'vitest';
import { parseJson } from './parse-json.ts';

const lire = (texte: string) => parseJson(Buffer.from(texte));

describe('Lecture d’un corps JSON', () => {
  it.each([
    ['vide', '', 'corps vide'],
    ['tronqué', '{"a":[1,2', 'JSON illisible'],
    ['HTML', '<html>maintenance</html>', 'JSON illisible'],
  ])('refuse un corps %s sans lever', (_, texte, raison) => {
    expect(lire(texte)).toEqual({ ok: false, error: raison });
  });

  it('tolère une marque d’ordre en tête', () => {
    expect(lire('\uFEFF{"a":1}')).toEqual({ ok: true, value: { a: 1 } });
  });

  it('retire le caractère nul et répare un demi-caractère isolé, sans toucher à un vrai', () => {
    expect(lire(String.raw`{"a":"x\u0000y","b":"\ud800","c":"\ud83c\udfe0"}`)).toEqual({
      ok: true,
      value: { a: 'xy', b: '\uFFFD', c: '\u{1F3E0}' },
    });
  });

  it('ne laisse aucune clé toucher au prototype', () => {
    const lu = lire('{"__proto__":{"pollue":true},"constructor":{"prototype":{"pollue":true}}}');
    expect(lu.ok).toBe(true);
    expect(Object.hasOwn(Object.prototype, 'pollue')).toBe(false);
  });
});
