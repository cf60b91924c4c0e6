import { describe, expect, it } from 'vitest';
import { formaterNumeroUnique, lireNumeroUnique } from './numero-unique.ts';

describe('le numéro unique', () => {
  it.each([
    ['métropole', '035062112345600017'],
    ['Corse', '02A062112345600017'],
    ['outre-mer', '974062112345600017'],
    ['guichet en lettres', '0350621123456AB0ZZ'],
  ])('accepte un numéro de %s', (_, brut) => expect(lireNumeroUnique(brut)).toEqual({ ok: true, value: brut }));

  it('accepte les espaces et les minuscules de la saisie', () =>
    expect(lireNumeroUnique(' 02a 0621 123456 0001z ')).toEqual({ ok: true, value: '02A06211234560001Z' }));

  it.each(['', '35062112345600017', '0350621123456000177', '979062112345600017', '03506X112345600017', '035-0621-123456-00017'])(
    'refuse « %s »',
    (brut) => expect(lireNumeroUnique(brut).ok).toBe(false),
  );

  it("se lit par groupes, comme sur l'attestation", () =>
    expect(formaterNumeroUnique('035062112345600017')).toBe('035 0621 123456 00017'));
});
