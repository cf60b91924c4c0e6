import { describe, expect, it } from 'vitest';
import { demandeACoter } from '@/lib/domain/demande-a-coter.ts';
import { uneDemande } from '@/lib/domain/une-demande.fixture.ts';
import { unCritere, uneGrille } from '@/lib/domain/une-grille.fixture.ts';
import { toAppelRow } from './appel-row.ts';
import { toIdentite } from './identite-view.ts';
import { toRecalcul } from './recalcul-view.ts';
import { toVersionRow } from './version-row.ts';

describe('Un appel qui a concerné la demande', () => {
  const appel = {
    id: 4,
    le: '2026-11-21T09:00:05.000Z',
    partenaire: 'sne',
    operation: 'post-cotation',
    verdict: 'refuse',
    classe: 'VALIDATION',
    http: 422,
    code: 'ERRCOTCAL9004',
    dureeMs: 1_240,
    tentative: 2,
    correlation: 'c1',
    cause: 'Donnée refusée par le SNE',
  };

  it('dit en français ce qui a été demandé, la réponse et sa cause', () => {
    expect(toAppelRow(appel)).toMatchObject({
      operation: 'Transmettre une cotation',
      verdict: 'Refusé (motif fonctionnel)',
      ton: 'avertissement',
      cause: 'Donnée refusée par le SNE',
      reponse: 'ERRCOTCAL9004, HTTP 422',
      duree: '1\u202f240 ms',
      tentative: '2',
    });
  });

  it('sans réponse ni cause n’en invente pas', () => {
    const muet = { ...appel, verdict: 'imprevu', classe: null, http: null, code: null, cause: null };
    expect(toAppelRow(muet)).toMatchObject({ cause: 'Cause non répertoriée', reponse: '–', ton: 'neutre' });
    expect(toAppelRow({ ...muet, verdict: 'reussi' }).cause).toBe('–');
  });
});

describe('L’identité d’un demandeur', () => {
  const connue = {
    tag: 'connue',
    civilite: 'MME',
    nom: 'ABALAIN',
    prenom: 'Gwenola',
    naissance: '1986-04-02',
    nationalite: 'UE',
    situationFamiliale: 'SEPARE',
    situationProfessionnelle: null,
  } as const;
  const valeurs = (identite: Parameters<typeof toIdentite>[0]) => toIdentite(identite).map((l) => l.valeur);

  it('se lit en toutes lettres, ou se dit non communiquée', () => {
    expect(valeurs(connue)).toEqual(['Madame', 'ABALAIN', 'Gwenola', '02/04/1986', 'Union européenne']);
    expect(valeurs({ ...connue, civilite: '', nationalite: '' })).toEqual([
      'Non renseignée',
      'ABALAIN',
      'Gwenola',
      '02/04/1986',
      'Non renseignée',
    ]);
    expect(valeurs({ tag: 'non-communiquee' })).toEqual(['Non communiquée par le SNE']);
  });
});

describe('La note tenue face à son recalcul', () => {
  const grille = uneGrille([unCritere({ code: 'DALO', mode: 'justificatif', bornes: { min: 40, max: 40 } })]);
  const prouve = { code: 'DALO', points: 40, origine: 'justificatif', valeur: null, codeInsee: null, preuve: 'Vue' } as const;
  const tenue = { ref: 'c1', points: 40, criteres: [prouve], grille, demande: { donnees: demandeACoter(uneDemande()) } };
  const dire = (voulu: Partial<Parameters<typeof toRecalcul>[0]>) =>
    toRecalcul({ ...tenue, ...voulu }, new Date('2026-11-21T12:00:00Z'));

  it('dit la même note, ou l’écart, et mène à la comparaison', () => {
    const href = '/cotations/comparer?a=version~c1&b=recalcul~c1';
    expect(dire({})).toEqual({ phrase: 'Recalculée aujourd’hui avec la même grille : la même note.', href });
    expect(dire({ points: 55 })).toEqual({
      phrase: 'Recalculée aujourd’hui avec la même grille : 40 points au lieu de 55.',
      href,
    });
  });

  it('dit pourquoi elle ne se recalcule pas', () => {
    expect(dire({ grille: null })).toMatchObject({ phrase: expect.stringContaining('pas dans notre référentiel'), href: null });
    expect(dire({ grille: { ...grille, siren: '200042174' } })).toMatchObject({
      phrase: expect.stringContaining('Aucun lieu souhaité'),
      href: null,
    });
  });
});

describe('Une version de la cotation', () => {
  it('dit qui, quand, pourquoi ; sans auteur, le système', () => {
    const version = {
      ref: 'c1',
      numero: 2,
      origine: 'calcul',
      etat: 'transmise',
      points: -10,
      criteres: [],
      lieux: [],
      dateCotation: '2026-11-20T10:00:00.000Z',
      grille: { code: 'EPCI-243500139-PRIMO', version: '2' },
      motif: 'calcul-automatique',
      justification: null,
      auteur: null,
      creeLe: '2026-11-20T10:00:00.000Z',
    } as const;
    expect(toVersionRow({ ...version, criteres: [], lieux: [] })).toMatchObject({
      numero: '2',
      date: '20/11/2026 à 11 h 00',
      origine: 'Calcul automatique',
      note: '−10',
      auteur: 'Système',
    });
    expect(toVersionRow({ ...version, criteres: [], lieux: [], auteur: 'Yann Le Goff' }).auteur).toBe('Yann Le Goff');
  });
});
