import { describe, expect, it } from 'vitest';
import { corpsAGarder } from './corps-a-garder.ts';

describe('le second verrou avant le journal', () => {
  it.each([
    [
      '{"nom":"ABALAIN","nom_usage": "LE \\"GOFF\\"","code":"ERRCOTCAL0004"}',
      '{"nom":"***","nom_usage": "***","code":"ERRCOTCAL0004"}',
    ],
    ['{"nir": 2860435238001, "rang": 3}', '{"nir": "***", "rang": 3}'],
    ['{"mot_de_passe":"azertyuiop"}', '{"mot_de_passe":"***"}'],
    ['{"nom":"ABAL', '{"nom":"***"'],
    ['Authorization: Bearer abcdefgh12345678', 'Authorization: Bearer ***'],
    ['Authorization: Basic YWJjZGVmZ2g=', 'Authorization: Basic ***'],
    ['jeton eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiJ4In0.c2ln vu', 'jeton *** vu'],
    ['client_secret=azertyuiop&grant_type=x', 'client_secret=***&grant_type=x'],
    ['écrire à gwenola.abalain+test@personne.example.fr.', 'écrire à ***.'],
    ['la demande 035 0621 123456 00017 et 02A072209876500ABC', 'la demande *** et ***'],
    ['appeler le 06 12 34 56 78 ou le +33 612345678', 'appeler le *** ou le ***'],
    ['ERRCOTCAL0004, 1240 ms, v2.3', 'ERRCOTCAL0004, 1240 ms, v2.3'],
    ['a\u0000b', 'ab'],
  ])('« %s » entre « %s »', (recu, garde) => expect(corpsAGarder(recu)).toBe(garde));

  it('ne garde que 16 Kio, masqués avant d’être coupés', () => {
    expect(corpsAGarder('x '.repeat(20_000))).toHaveLength(16 * 1_024);
  });

  it('reste rapide sur un corps hostile', () => {
    const debut = process.cpuUsage();
    for (const motif of ['a', 'ab.', '@', 'eyJ', '0', '"nom":"\\\\', 'token_']) corpsAGarder(motif.repeat(16_384));
    const { user, system } = process.cpuUsage(debut);
    // Temps du processeur, qu'une machine chargée n'allonge guère : quelques millisecondes, contre des secondes au carré.
    expect((user + system) / 1_000).toBeLessThan(500);
  });
});
