import { describe, expect, it } from 'vitest';
import { demandeACoter } from '@/lib/domain/demande-a-coter.ts';
import type { Grille } from '@/lib/domain/grille.ts';
import { uneDemande } from '@/lib/domain/une-demande.fixture.ts';
import { unCritere, uneGrille } from '@/lib/domain/une-grille.fixture.ts';
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

  it('recalcule avec la grille tenue, avec une autre, ou avec celle d’une simulation, et dit laquelle', () => {
    const grille = uneGrille([unCritere({ code: 'DALO', bornes: { min: 40, max: 40 } })], { libelle: 'Premières demandes' });
    const voulue = { ...grille, version: '9', libelle: 'Grille 2027' };
    const pleine = { ...tenue, grille, demande: { ...tenue.demande, donnees: demandeACoter(uneDemande()) } };
    const cote = (objet: Parameters<typeof toCote>[0], autre?: Grille | null) => {
      const lu = toCote(objet, pleine, autre, MAINTENANT);
      if (lu.tag !== 'cote') throw new Error(lu.raison);
      return [lu.vu.titre, lu.vu.detail, lu.vu.cote.grille.version];
    };
    const suite = 'recalculée aujourd’hui avec les données et les pièces connues';
    const demande = 'demande 035 1100 123456 35238, version 2';
    const recalcul = { tag: 'recalcul', ref: 'c1', grille: null } as const;
    expect(cote(recalcul)).toEqual([`Recalcul : ${demande}`, `Premières demandes, version 1, ${suite}`, '1']);
    expect(cote(recalcul, voulue)).toEqual([`Recalcul : ${demande}`, `Grille 2027, version 9, ${suite}`, '9']);
    expect(cote({ tag: 'simule', ref: 'd1', simulation: 's1' }, voulue)).toEqual([
      `Simulation : ${demande}`,
      `Grille essayée par une simulation (Grille 2027, version 9), ${suite}`,
      '9',
    ]);
    expect(cote({ tag: 'version', ref: 'c1' })).toEqual([
      'Demande 035 1100 123456 35238, version 2',
      'Premières demandes, version 1, cotation du 20/11/2026 à 10 h 00',
      '1',
    ]);
    expect(toCote(recalcul, pleine, { ...grille, siren: '200042174', partageeAvec: [] }, MAINTENANT)).toEqual({
      tag: 'impossible',
      raison: `Aucun lieu souhaité par la ${demande} n’est du territoire de « Premières demandes ».`,
    });
  });

  it('montre la cotation tenue quand rien n’est à recalculer', () => {
    expect(voir({ tag: 'demande', ref: 'd1' })).toMatchObject({
      tag: 'cote',
      vu: { cote: { points: 40 }, href: '/demandes/d1' },
    });
  });
});
