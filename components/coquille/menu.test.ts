import { describe, expect, it } from 'vitest';
import { composerMenu, entreeCourante } from './menu.ts';

const accueil = { href: '/', libelle: 'Accueil' };
const grilles = { href: '/pilotage/grilles', libelle: 'Grilles', groupe: 'Cotation' };
const pilotage = { href: '/pilotage', libelle: 'Pilotage', groupe: 'Cotation' };
const envois = { href: '/envois', libelle: 'Envois', groupe: 'Échanges' };

describe('Le menu', () => {
  it('range les rubriques d’un même groupe ensemble, à la place de la première', () => {
    expect(composerMenu([accueil, grilles, envois, pilotage])).toEqual([
      accueil,
      { groupe: 'Cotation', entrees: [grilles, pilotage] },
      { href: '/envois', libelle: 'Envois' },
    ]);
  });

  it('ne fait pas un menu déroulant d’une seule rubrique permise', () => {
    const menu = composerMenu([accueil, envois]);
    expect(menu).toEqual([accueil, { href: '/envois', libelle: 'Envois' }]);
    expect(entreeCourante(menu, '/envois')).toBe('/envois');
  });

  it.each([
    ['/', '/'],
    ['/envois/x1', '/envois'],
    ['/envoisautres', null],
    ['/pilotage/anomalies', '/pilotage'],
    ['/pilotage/grilles/primo', '/pilotage/grilles'],
  ])('dit la rubrique la plus précise du chemin %s', (chemin, attendue) => {
    expect(entreeCourante(composerMenu([accueil, grilles, pilotage, envois]), chemin)).toBe(attendue);
  });
});
