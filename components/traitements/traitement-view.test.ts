import { describe, expect, it } from 'vitest';
import type { TraitementLu } from '@/lib/domain/traitement.ts';
import { toTraitement } from './traitement-view.ts';

const ligne = (rang: number, etat: TraitementLu['lignes'][number]['etat']) => ({
  rang,
  demande: { ref: `demande-${rang}`, numero: '035100000000001ABC' },
  etat,
});
const traitement = (voulu: Partial<TraitementLu> = {}): TraitementLu => ({
  ref: 't1',
  action: 'attribuer',
  pour: null,
  etat: 'en-cours',
  total: 4,
  tronquee: false,
  demandeLe: '2026-11-21T09:00:00.000Z',
  fin: null,
  lignes: [ligne(1, 'faite'), ligne(2, 'autrui'), ligne(3, 'faite'), ligne(4, 'a-faire')],
  ...voulu,
});

describe('Une action groupée que l’on suit', () => {
  it('dit où elle en est, le bilan des demandes traitées et ce qui attend', () => {
    expect(toTraitement(traitement())).toMatchObject({
      titre: 'Vous attribuer des demandes',
      phrase: '3 demandes traitées sur 4.',
      portee: null,
      bilan: [
        { issue: 'faite', n: 2 },
        { issue: 'autrui', n: 1 },
      ],
    });
    expect(toTraitement(traitement()).lignes[3]).toEqual({
      rang: 4,
      href: '/demandes/demande-4',
      numero: '035 1000 000000 01ABC',
      resultat: 'En attente',
    });
  });

  it('finie, pour un collègue, sur un filtre trop large, le dit', () => {
    const lignes = [ligne(1, 'deja')];
    expect(toTraitement(traitement({ etat: 'termine', pour: 'Yann Le Goff', tronquee: true, total: 1, lignes }))).toMatchObject({
      titre: 'Attribuer des demandes à Yann Le Goff',
      phrase: '1 demande traitée sur 1. Terminé.',
      portee: 'Le filtre en retenait davantage : seules les 1 premières sont visées.',
      lignes: [{ resultat: 'Déjà ainsi' }],
    });
  });
});
