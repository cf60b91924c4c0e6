import { describe, expect, it } from 'vitest';
import { toSituation } from './situation-view.ts';
import { uneFiche } from './une-fiche.fixture.ts';

const dit = (voulu: Parameters<typeof uneFiche>[0], ligne: string) =>
  toSituation(uneFiche(voulu), new Date('2026-11-20T09:00:00.000Z'))
    .flatMap((g) => g.lignes)
    .find((l) => l.libelle === ligne)?.valeur;

describe('La situation lue au SNE', () => {
  it.each([
    ['LOYER', 'Refusée, loyer trop élevé'],
    ['Trop loin de l’école', 'Refusée, Trop loin de l’école'],
  ])('dit le motif %s d’une proposition refusée', (motifRefus, attendu) =>
    expect(dit({ propositions: [{ date: '2026-01-05', issue: 'REFUSEE', motifRefus, adaptee: null }] }, '05/01/2026')).toBe(
      attendu,
    ),
  );
  it.each([
    [{ code: '00351', libelle: 'Guichet 00351' }, 'Guichet 00351'],
    [{ code: '00351', libelle: 'Mairie de Rennes' }, 'Mairie de Rennes, 00351'],
    [{ code: '00351', libelle: null }, '00351'],
  ])('nomme le guichet une fois', (guichet, attendu) => expect(dit({ guichet }, 'Guichet')).toBe(attendu));
});
