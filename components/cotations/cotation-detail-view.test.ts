import { describe, expect, it } from 'vitest';
import type { CotationDetaillee } from '@/lib/domain/cotation-detaillee.ts';
import { unCritere, uneGrille } from '@/lib/domain/une-grille.fixture.ts';
import { toCotationDetail } from './cotation-detail-view.ts';

const cotation = (voulue: Partial<CotationDetaillee> = {}): CotationDetaillee => ({
  ref: 'c2',
  demande: { ref: 'd1', numero: '035100000000001ABC' },
  numero: 2,
  origine: 'saisie',
  etat: 'en-attente-de-validation',
  points: 60,
  criteres: [{ code: 'DALO', points: 60, origine: 'justificatif', valeur: null, codeInsee: null, preuve: 'Décision vue' }],
  lieux: [{ codeInsee: '35238', codeQuartier: null, points: 60, place: null, delaiMoyenMois: null }],
  code: 'EPCI-243500139-PRIMO',
  version: '1',
  motif: 'correction-manuelle',
  justification: null,
  auteur: 'Yann Le Goff',
  auteurId: 'yann',
  dateCotation: new Date('2026-11-20T23:30:00Z'),
  creeLe: new Date('2026-11-20T23:30:00Z'),
  grille: uneGrille([unCritere({ code: 'DALO', libelle: 'Reconnaissance DALO', bornes: { min: 60, max: 60 } })]),
  communes: { 35238: 'Rennes' },
  seuil: 40,
  validation: {
    etat: 'en-attente',
    avant: 0,
    motifs: ['ecart', 'critere:DALO'],
    complement: null,
    decideur: null,
    raison: null,
  },
  revue: null,
  anomalies: [],
  precedente: 'c1',
  envois: [],
  ...voulue,
});

describe('Le détail d’une cotation', () => {
  it('tire phrase, dessin et vérifications de la même liste de critères, nommés par la grille', () => {
    const vu = toCotationDetail(cotation());
    expect(vu.phrase).toContain('Reconnaissance DALO (60)');
    expect(vu.criteres[0]).toMatchObject({ libelle: 'Reconnaissance DALO', preuve: 'Décision vue' });
    expect(vu.lieux[0]?.commune).toBe('Rennes');
    expect(vu.controles.map((c) => [c.nom, c.verdict])).toEqual([
      ['Somme', 'bon'],
      ['Bornes', 'bon'],
      ['Cohérence', 'bon'],
    ]);
    expect(vu.motifsDeValidation).toHaveLength(2);
    expect(vu.motifsDeValidation[0]).toContain('40');
  });

  it('se compare à la version d’avant s’il y en a une, et toujours à son recalcul', () => {
    const adresses = (voulue: Partial<CotationDetaillee>) => toCotationDetail(cotation(voulue)).comparaisons.map((c) => c.href);
    const recalcul = '/cotations/comparer?a=version~c2&b=recalcul~c2';
    expect(adresses({})).toEqual(['/cotations/comparer?a=version~c1&b=version~c2', recalcul]);
    expect(adresses({ precedente: null })).toEqual([recalcul]);
  });

  it('sans grille tenue, garde les codes et dit ce qui ne se vérifie pas', () => {
    const vu = toCotationDetail(cotation({ grille: null, communes: null, validation: null, seuil: null }));
    expect(vu.criteres[0]?.libelle).toBe('DALO');
    expect(vu.controles.map((c) => c.verdict)).toEqual(['bon', 'impossible', 'impossible']);
    expect(vu.motifsDeValidation).toEqual([]);
  });
});
