import { describe, expect, it } from 'vitest';
import type { TraitementLu } from '@/lib/domain/traitement.ts';
import { toTraitement } from './traitement-view.ts';

const ligne = (rang: number, etat: TraitementLu['lignes'][number]['etat']) => ({
  rang,
  demande: { ref: `d${rang}`, numero: '035062100004200017' },
  etat,
});
const traitement = (voulu: Partial<TraitementLu>): TraitementLu => ({
  ref: 't',
  action: 'attribuer',
  pour: null,
  etat: 'en-cours',
  total: 4,
  tronquee: false,
  demandeLe: '2026-11-20T09:00:00.000Z',
  fin: null,
  lignes: [ligne(1, 'faite'), ligne(2, 'autrui'), ligne(3, 'a-faire'), ligne(4, 'a-faire')],
  ...voulu,
});

describe('Un traitement groupé', () => {
  it('en cours dit où il en est, et peut s’arrêter', () =>
    expect(toTraitement(traitement({}))).toMatchObject({
      phrase: '2 demandes traitées sur 4.',
      histoire: 'Demandé le 20/11/2026 à 10 h 00',
      arretable: true,
      bilan: ['1 faite', '1 à un collègue, laissée telle quelle'],
    }));

  it('arrêté dit qui l’a arrêté, ce qui est gardé et ce qui est laissé', () => {
    const vu = toTraitement(traitement({ etat: 'arrete', fin: '2026-11-20T09:01:00.000Z' }));
    expect(vu).toMatchObject({
      phrase: '2 demandes traitées sur 4. Arrêté.',
      histoire: 'Demandé le 20/11/2026 à 10 h 00, arrêté par vous le 20/11/2026 à 10 h 01',
      arretable: false,
      bilan: ['1 faite', '1 à un collègue, laissée telle quelle', '2 laissées telles quelles, le traitement étant arrêté'],
    });
    expect(vu.lignes[3]).toMatchObject({ rang: 4, href: '/demandes/d4', numero: '035 0621 000042 00017' });
    expect(vu.lignes.map((l) => l.resultat)).toEqual([
      'Faite',
      'À un collègue, laissée telle quelle',
      'Laissée telle quelle',
      'Laissée telle quelle',
    ]);
  });

  it('terminé n’est plus arrêtable', () => {
    const lignes = [ligne(1, 'faite')];
    expect(toTraitement(traitement({ etat: 'termine', total: 1, lignes, fin: '2026-11-20T09:01:00.000Z' }))).toMatchObject({
      phrase: '1 demande traitée sur 1. Terminé.',
      histoire: 'Demandé le 20/11/2026 à 10 h 00, terminé le 20/11/2026 à 10 h 01',
      arretable: false,
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
