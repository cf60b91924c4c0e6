import { describe, expect, it } from 'vitest';
import { age, versPiles } from './piles-view.ts';

const MAINTENANT = new Date('2026-11-21T10:00:00Z');

describe('les piles de travail', () => {
  it('disent combien attendent, depuis quand, et mènent à la liste filtrée', () => {
    const [aCoter, rejetees] = versPiles(
      { demandes: { 'a-coter': 1240 }, envois: {}, plusAnciennes: { 'a-coter': '2026-11-18T09:00:00Z' }, plusAnciensEnvois: {} },
      MAINTENANT,
    );
    expect(aCoter).toMatchObject({
      compte: '1\u202f240',
      attente: 'La plus ancienne attend depuis 3 jours',
      href: '/demandes?etat=a-coter',
    });
    expect(rejetees).toMatchObject({ compte: '0', attente: 'Rien ne vous attend', vide: true });
  });

  it.each([
    ['2026-11-21T09:30:00Z', 'depuis moins d’une heure'],
    ['2026-11-21T08:59:00Z', 'depuis 1 heure'],
    ['2026-11-20T09:59:00Z', 'depuis 1 jour'],
  ])('l’attente depuis %s se dit « %s »', (depuis, mots) => expect(age(depuis, MAINTENANT)).toBe(mots));
});
