import { describe, expect, it } from 'vitest';
import { enCsv } from './en-csv.ts';

describe('Un CSV français', () => {
  it.each([
    [['a', 1.5], 'a;1,5'],
    [['a;b', 'dit "oui"'], '"a;b";"dit ""oui"""'],
    [['=SOMME(A1)', '-2', -2], "'=SOMME(A1);'-2;-2"],
  ])('%j', (ligne, attendu) => expect(enCsv([ligne])).toBe(`\uFEFF${attendu}\r\n`));
});
