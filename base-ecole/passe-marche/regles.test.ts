import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tirerIdentifiant } from './objets/identifiant.ts';
import { instantDeParis, lireInstant } from './objets/paris.ts';
import { serialiser } from './notifications/serialiser.ts';
import { siretJuste } from './objets/siret.ts';

describe('SIRET', () => {
  it.each([
    ['13002526500013', true],
    ['21750001600019', true],
    ['73282932000074', true],
    ['30613890001294', true],
    ['77567227221138', true],
    ['42417936400023', true],
    ['35600000000048', true],
    ['35600000012345', true],
    ['00000000000000', true],
    ['13002526500014', false],
    ['12345678901234', false],
    ['11000101100010', false],
    ['35600000112345', false],
    ['1300252650001', false],
    ['1300252650001A', false],
    ['', false],
  ])('« %s » : %s', (siret, juste) => {
    expect(siretJuste(siret)).toBe(juste);
  });
});

describe('Identifiant', () => {
  it('a la forme VR-AAAA- et douze signes, se suit dans le temps, et ne se répète pas sur cent tirages', () => {
    const pris = new Set<string>();
    const maintenant = new Date('2026-12-31T23:30:00Z');
    for (let i = 0; i < 100; i++)
      pris.add(
        tirerIdentifiant(
          'VR',
          maintenant,
          () => 0.5,
          (un) => pris.has(un),
        ),
      );
    expect(pris.size).toBe(100);
    // L'année est celle de Paris, où l'on est déjà en 2027.
    for (const identifiant of pris) expect(identifiant).toMatch(/^VR-2027-00[A-Z0-9]{10}$/);
    expect([...pris].sort()).toEqual([...pris]);
  });
});

describe('Heure de Paris', () => {
  it.each([
    ['2026-07-01T10:00:00Z', '2026-07-01T12:00:00+02:00'],
    ['2026-12-01T10:00:00.789Z', '2026-12-01T11:00:00+01:00'],
  ])('écrit %s en %s', (instant, attendu) => {
    expect(instantDeParis(new Date(instant))).toBe(attendu);
  });

  it.each([
    ['2027-01-15T12:00', '2027-01-15T11:00:00.000Z'],
    ['2027-07-15 12:00:00', '2027-07-15T10:00:00.000Z'],
    ['2027-07-15', '2027-07-14T22:00:00.000Z'],
    ['2027-07-15T12:00:00+05:00', '2027-07-15T07:00:00.000Z'],
    ['2027-07-15T12:00:00Z', '2027-07-15T12:00:00.000Z'],
    ['demain', undefined],
    ['2027-13-45T00:00', undefined],
  ])('lit %s', (texte, attendu) => {
    expect(lireInstant(texte)?.toISOString()).toBe(attendu);
  });
});

describe('JSON des notifications', () => {
  it('se relit à l’identique, sans aucun des cinq signes échappés', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (valeur) => {
        const texte = serialiser(valeur);
        expect(texte).not.toMatch(/[<>&\u2028\u2029]/);
        expect(JSON.parse(texte)).toEqual(JSON.parse(JSON.stringify(valeur)));
      }),
    );
  });
});
