import { describe, expect, it } from 'vitest';
import { adresseSuivante, lireFiltre } from './lire-filtre.ts';

describe('le filtre d’une liste de Passe Marché', () => {
  it.each([
    [{ etat: 'configure' }, 'configure', null],
    [{ etat: 'constructor' }, null, null],
    [{ etat: ['configure', 'clos'] }, null, null],
    [{ apres: 'a_b-1' }, null, 'a_b-1'],
    [{ apres: "'; --" }, null, null],
  ])('lit %o', (parametres, choisi, apres) => expect(lireFiltre(parametres, 'marche')).toEqual({ choisi, apres }));

  it('se garde d’une page à l’autre', () => {
    expect(adresseSuivante('notification', 'doublon', 'x')).toBe('/passe-marche/notifications?verdict=doublon&apres=x');
    expect(adresseSuivante('marche', null, null)).toBeNull();
  });
});
