import { describe, expect, it } from 'vitest';
import type { IncidentLu } from '@/lib/domain/incident-lu.ts';
import { impact, versEvenement } from './incident-view.ts';

const MAINTENANT = new Date('2026-11-21T12:00:00.000Z');
const incident = (autres: Partial<IncidentLu> & { sansCotation?: number }) => ({
  ref: 'r',
  titre: 'Panne',
  classe: 'SERVER',
  code: null,
  operation: 'post-cotation',
  environnement: 'base-ecole',
  etat: 'a-trier' as const,
  occurrences: 1,
  demandes: 0,
  premiere: '2026-11-21T10:00:00.000Z',
  derniere: '2026-11-21T11:00:00.000Z',
  responsable: null,
  parHeure: [],
  sansCotation: 0,
  ...autres,
});

describe('l’impact d’un incident', () => {
  it.each([
    [{ sansCotation: 37, demandes: 40 }, '37 demandes sans cotation au SNE depuis 2 h.'],
    [{ sansCotation: 1, demandes: 1, premiere: '2026-11-21T11:40:00.000Z' }, '1 demande sans cotation au SNE depuis 20 min.'],
    [{ sansCotation: 1000, demandes: 4000 }, 'Plus de 1 000 demandes sans cotation au SNE depuis 2 h.'],
    [{ demandes: 3 }, '3 demandes touchées, dont toutes les cotations sont maintenant arrivées au SNE.'],
    [
      { demandes: 1, operation: 'get-demande', premiere: '2026-11-18T12:00:00.000Z' },
      '1 demande touchée depuis 3 jours ; leurs cotations ne sont pas en cause.',
    ],
    [{ operation: 'jeton' }, 'Aucune demande touchée : l’appel en échec ne porte sur aucune, depuis 2 h.'],
  ])('se dit en une phrase (%#)', (autres, phrase) => expect(impact(incident(autres), MAINTENANT)).toBe(phrase));
});

describe('l’histoire d’un incident', () => {
  it('dit pourquoi il est revenu de lui-même', () => {
    const e = {
      id: 1,
      le: '2026-11-21T11:00:00.000Z',
      auteur: null,
      genre: 'etat',
      de: 'resolu',
      vers: 'reapparu',
      texte: 'vu-de-nouveau',
    };
    expect(versEvenement(e)).toMatchObject({
      auteur: 'le service',
      fait: 'Résolu → Réapparu',
      texte: 'La même cause est revenue après la résolution.',
    });
  });
});
