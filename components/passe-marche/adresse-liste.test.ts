import { describe, expect, it } from 'vitest';
import { filtresMarches } from '@/lib/contracts/listes-passe-marche.ts';
import { adresseListe, lireFiltres } from './adresse-liste.ts';

const lire = (adresse: string) => lireFiltres(filtresMarches, Object.fromEntries(new URLSearchParams(adresse)));

describe('l’adresse d’une liste de Passe Marché', () => {
  it.each(['pile=echeance-passee&tri=-echeance', 'q=réfection+130+025&type=works', 'apres=a_b-1', 'pile=clos&avant=x', ''])(
    '« %s » se lit et se réécrit pareille',
    (adresse) => {
      const { filtres, ecartes } = lire(adresse);
      expect(ecartes).toEqual([]);
      const { apres, avant } = filtres;
      const relue = adresseListe('/m', filtres, { apres, avant }).replace(/^\/m\??/, '');
      expect(Object.fromEntries(new URLSearchParams(relue))).toEqual(Object.fromEntries(new URLSearchParams(adresse)));
    },
  );

  it.each([
    ['pile=constructor', 'pile'],
    ['tri=prix', 'tri'],
    ["apres='; --", 'apres'],
    [`q=${'x'.repeat(101)}`, 'q'],
  ])('« %s » est illisible : ce filtre est ignoré et nommé', (adresse, champ) =>
    expect(lire(`${adresse}&type=works`)).toEqual({ filtres: { type: 'works' }, ecartes: [champ] }),
  );

  it('ne garde qu’une valeur par filtre', () =>
    expect(lireFiltres(filtresMarches, { pile: ['configure', 'clos'] })).toEqual({ filtres: {}, ecartes: ['pile'] }));

  it('ramène à la première page quand un filtre change', () =>
    expect(adresseListe('/m', { pile: 'clos', apres: 'x' }, { pile: 'configure' })).toBe('/m?pile=configure'));
});
