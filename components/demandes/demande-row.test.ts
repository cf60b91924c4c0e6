import { describe, expect, it } from 'vitest';
import type { LigneDemande } from '@/lib/contracts/demandes.ts';
import { toDemandeRow } from './demande-row.ts';

const ligne = (voulu: Partial<LigneDemande> = {}): LigneDemande => ({
  ref: 'r1',
  numero: '035062100004200017',
  statut: 'active',
  dateDepot: '2024-03-12',
  dateMaj: '2026-11-02T23:31:02.000Z',
  mutation: false,
  personnes: 3,
  aCharge: 2,
  typologies: ['T3', 'T4'],
  commune: { codeInsee: '35238', nom: 'Rennes', autres: 2 },
  grille: { code: 'EPCI-243500139-PRIMO', version: '2' },
  note: 84,
  etatCotation: 'transmise',
  envoi: { etat: 'transmis', le: '2026-11-03T08:00:00.000Z', prochainEssai: null },
  attribueeA: { nom: 'Camille Le Goff', moi: false },
  suivie: true,
  reservee: null,
  ...voulu,
});

describe('toDemandeRow', () => {
  it('écrit une ligne complète, à l’heure de Paris', () => {
    expect(toDemandeRow(ligne())).toEqual({
      ref: 'r1',
      href: '/demandes/r1',
      numero: '035 0621 000042 00017',
      statut: null,
      menage: '3 personnes, dont 2 à charge',
      commune: 'Rennes + 2',
      typologie: 'T3, T4',
      grille: 'Primo v2',
      note: '84',
      etat: { texte: 'Transmise', ton: 'succes' },
      envoi: 'Transmis le 03/11/2026',
      maj: '03/11/2026',
      attribuee: 'Camille L.',
      depot: '12/03/2024',
      suivie: true,
      reservee: null,
    });
  });

  it('dit qu’un collègue la traite, et jusqu’à quand', () => {
    const tenue = ligne({ reservee: { par: 'Yann Le Goff', jusqua: '2026-11-21T09:12:00.000Z' } });
    expect(toDemandeRow(tenue).reservee).toBe('Réservée par Yann L. jusqu’à 10 h 12');
  });

  it('dit ce qui manque sans laisser de case vide', () => {
    const vide = ligne({ commune: null, grille: null, note: null, envoi: null, typologies: [], personnes: 1, aCharge: 0 });
    expect(toDemandeRow(vide)).toMatchObject({
      commune: '–',
      grille: '–',
      note: '–',
      envoi: '–',
      typologie: '–',
      menage: '1 personne',
    });
  });

  it('nomme une commune inconnue par son code, une note négative par son signe, un statut qui n’est pas actif', () => {
    const rare = ligne({ commune: { codeInsee: '35999', nom: null, autres: 0 }, note: -5, statut: 'disparue', mutation: true });
    expect(toDemandeRow(rare)).toMatchObject({
      commune: 'Commune 35999',
      note: '−5',
      statut: 'Absente du SNE',
      menage: '3 personnes, dont 2 à charge (mutation)',
    });
  });

  it('annonce le prochain essai d’un envoi en attente', () => {
    const attente = { etat: 'a-envoyer', le: '2026-11-21T09:00:00.000Z', prochainEssai: '2026-11-21T09:05:00.000Z' } as const;
    expect(toDemandeRow(ligne({ envoi: attente })).envoi).toBe('En attente, essai prévu le 21/11/2026 à 10 h 05');
  });

  it.each([
    [null, '–'],
    [{ nom: 'Camille Le Goff', moi: true }, 'Vous'],
    [{ nom: 'Camille Le Goff', moi: false }, 'Camille L.'],
  ])('attribuée à %o, se dit « %s »', (attribueeA, dit) => expect(toDemandeRow(ligne({ attribueeA })).attribuee).toBe(dit));
});
