import { describe, expect, it } from 'vitest';
import { type Comptes, age, versPiles } from './piles-view.ts';
import { versReprises } from './reprendre-view.ts';

const MAINTENANT = new Date('2026-11-21T10:00:00Z');
const RIEN: Comptes = {
  cotations: {},
  demandes: {},
  envois: {},
  incidents: 0,
  plusAnciennesCotations: {},
  plusAnciennes: {},
  plusAnciensEnvois: {},
};

describe('les demandes à reprendre', () => {
  it('mènent à la fiche, et disent où en est leur cotation', () => {
    const ouverte = { ref: 'd1', numero: '035100000000001ABC', etatCotation: 'a-coter', le: '2026-11-21T09:00:00.000Z' } as const;
    expect(versReprises([ouverte])).toEqual([
      { href: '/demandes/d1', numero: '035 1000 000000 01ABC', detail: 'À coter, ouverte le 21/11/2026 à 10 h 00' },
    ]);
  });
});

describe('les piles de travail', () => {
  it('disent combien attendent, depuis quand, et mènent à la liste filtrée', () => {
    const comptes: Comptes = {
      ...RIEN,
      demandes: { 'a-coter': 1240 },
      plusAnciennes: { 'a-coter': '2026-11-18T09:00:00Z' },
      cotations: { 'a-valider': 3, 'en-anomalie': 0 },
      plusAnciennesCotations: { 'a-valider': '2026-11-21T08:00:00Z' },
      incidents: 2,
    };
    const [aValider, anomalies, aCoter, incidents] = versPiles(
      ['a-valider', 'en-anomalie', 'a-coter', 'incidents'],
      comptes,
      MAINTENANT,
    );
    expect(aValider).toMatchObject({
      compte: '3',
      attente: 'En attente depuis 2 heures',
      href: '/cotations?onglet=a-valider',
    });
    expect(anomalies).toMatchObject({ compte: '0', attente: '', vide: true });
    expect(aCoter).toMatchObject({
      compte: '1\u202f240',
      attente: 'En attente depuis 3 jours',
      href: '/demandes?etat=a-coter',
    });
    expect(incidents).toMatchObject({ compte: '2', href: '/incidents' });
  });

  it.each([
    ['2026-11-21T09:30:00Z', 'depuis moins d’une heure'],
    ['2026-11-21T08:59:00Z', 'depuis 1 heure'],
    ['2026-11-20T09:59:00Z', 'depuis 1 jour'],
  ])('l’attente depuis %s se dit « %s »', (depuis, mots) => expect(age(depuis, MAINTENANT)).toBe(mots));
});
