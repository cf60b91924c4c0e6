import { describe, expect, it } from 'vitest';
import { uneDemande } from '../domain/une-demande.fixture.ts';
import { type Copie, comparer, empreinteDe } from './diff.ts';

const recue = (demande = uneDemande(), aCoter: Copie['aCoter'] = { tag: 'non' }) => ({
  demande,
  empreinte: empreinteDe(demande),
  aCoter,
});
const copie = (autres: Partial<Copie> = {}): Copie => ({
  empreinte: empreinteDe(uneDemande()),
  demande: null,
  aCoter: { tag: 'non' },
  disparue: false,
  ...autres,
});

describe('comparer une demande lue avec notre copie', () => {
  it('dit créée celle que nous n’avions pas', () => {
    expect(comparer(null, recue())).toEqual({ tag: 'creee' });
  });

  it('dit inchangée celle qui revient telle quelle', () => {
    expect(comparer(copie(), recue())).toEqual({ tag: 'inchangee' });
  });

  it('nomme les champs changés, jamais leurs valeurs', () => {
    const ancienne = uneDemande();
    const nouvelle = uneDemande({ motifs: ['SANS_LOGEMENT'], identite: { tag: 'non-communiquee' } });
    const difference = comparer(copie({ demande: ancienne }), recue(nouvelle));
    expect(difference).toEqual({ tag: 'modifiee', champs: ['identite', 'motifs'] });
    expect(JSON.stringify(difference)).not.toContain('Quéméneur');
  });

  it('ne prend pas l’ordre des membres rendu par la base pour un changement', () => {
    const { ressources } = uneDemande();
    const desordre = Object.fromEntries(Object.entries(ressources).reverse()) as typeof ressources;
    const avant = copie({ empreinte: 'autre', demande: uneDemande({ ressources: desordre, mutation: true }) });
    expect(comparer(avant, recue())).toEqual({ tag: 'modifiee', champs: ['mutation'] });
  });

  it.each([
    ['devient à coter', copie(), recue(uneDemande(), { tag: 'oui', motif: 'MODIFICATION' }), ['aCoter']],
    [
      'change de motif',
      copie({ aCoter: { tag: 'oui', motif: 'CREATION' } }),
      recue(uneDemande(), { tag: 'oui', motif: 'MODIFICATION' }),
      ['aCoter'],
    ],
    ['n’est plus à coter', copie({ aCoter: { tag: 'oui', motif: 'CREATION' } }), recue(), ['aCoter']],
    ['a changé quand nous n’avons gardé que son empreinte', copie({ empreinte: 'autre' }), recue(), []],
    ['réapparaît', copie({ disparue: true }), recue(), ['presence']],
  ])('dit modifiée celle qui %s', (_, avant, apres, champs) => {
    expect(comparer(avant, apres)).toEqual({ tag: 'modifiee', champs });
  });
});
