import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { Piles } from './piles.tsx';
import { type Comptes, versPiles } from './piles-view.ts';

const COMPTES: Comptes = {
  cotations: { 'a-valider': 3 },
  demandes: {},
  envois: {},
  incidents: 0,
  plusAnciennesCotations: { 'a-valider': '2026-11-21T08:00:00Z' },
  plusAnciennes: {},
  plusAnciensEnvois: {},
};
const accueil = (comptes: Comptes) => {
  const piles = versPiles(['a-valider', 'a-coter', 'incidents'], comptes, new Date('2026-11-21T10:00:00Z'));
  const [pleines = '', vides = ''] = renderToStaticMarkup(<Piles piles={piles} traitables={[]} raccourcis />).split('</ul>');
  return { pleines, vides };
};

describe('les piles de l’accueil', () => {
  it('se disent en une carte si quelque chose y attend, en une ligne sinon', () => {
    const { pleines, vides } = accueil(COMPTES);
    expect(pleines.match(/fr-card__title/g)).toHaveLength(1);
    expect(pleines).toContain('href="/cotations?onglet=a-valider"');
    expect(vides).toContain('Rien ne vous attend dans');
    expect(vides.match(/href="[^"]+"/g)).toEqual(['href="/demandes?etat=a-coter"', 'href="/incidents"']);
  });

  it('n’annoncent ni touche ni carte quand tout est vide, et ne disent rien de vide quand tout est plein', () => {
    const { pleines } = accueil({ ...COMPTES, cotations: {} });
    expect(pleines).not.toContain('Touches 1 à 5');
    expect(pleines).not.toContain('fr-card__title');
    expect(accueil({ ...COMPTES, demandes: { 'a-coter': 1 }, incidents: 2 }).vides).toBe('');
  });
});
