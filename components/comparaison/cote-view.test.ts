import { describe, expect, it } from 'vitest';
import type { CotationTenue } from '@/lib/domain/cotation-tenue.ts';
import { toCote } from './cote-view.ts';

const tenue: CotationTenue = {
  ref: 'c1',
  numero: 2,
  dateCotation: '2026-11-20T09:00:00.000Z',
  points: 40,
  criteres: [],
  lieux: [],
  modele: { code: 'G', version: '1' },
  grille: null,
  demande: { ref: 'd1', numero: '035110012345635238', donnees: {} as CotationTenue['demande']['donnees'] },
};
const MAINTENANT = new Date('2026-11-21T09:00:00Z');
const voir = (objet: Parameters<typeof toCote>[0]) => toCote(objet, tenue, null, MAINTENANT);

describe('Un côté de la comparaison', () => {
  it('dit qu’une simulation est hors de portée, ou une grille inconnue, sans rien inventer', () => {
    expect(voir({ tag: 'simule', ref: 'd1', simulation: 's1' })).toMatchObject({
      tag: 'impossible',
      raison: expect.stringContaining('simulation'),
    });
    expect(voir({ tag: 'recalcul', ref: 'c1', grille: { code: 'X', version: '1' } })).toMatchObject({
      tag: 'impossible',
      raison: expect.stringContaining('référentiel'),
    });
  });

  it('montre la cotation tenue quand rien n’est à recalculer', () => {
    expect(voir({ tag: 'demande', ref: 'd1' })).toMatchObject({
      tag: 'cote',
      vu: { cote: { points: 40 }, href: '/demandes/d1' },
    });
  });
});
