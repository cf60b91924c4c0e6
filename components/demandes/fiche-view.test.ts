import { describe, expect, it } from 'vitest';
import { unCritere, uneGrille } from '@/lib/domain/une-grille.fixture.ts';
import { toCotationView } from './cotation-view.ts';
import { explication } from './explication.ts';
import { toFicheView } from './fiche-view.ts';
import { uneFiche } from './une-fiche.fixture.ts';

const now = new Date('2026-11-21T12:00:00Z');

describe('toFicheView', () => {
  it('montre les trois parties de la cotation, et dit ce que le SNE ne donne pas', () => {
    expect(toFicheView(uneFiche(), now)).toMatchObject({
      numero: '035 0621 000042 00017',
      note: '84 points',
      place: '12e sur 148',
      attente: '31 mois en moyenne',
      anciennete: 'Déposée le 12/03/2024, il y a 32 mois',
      territoires: 'Territoire : Rennes Métropole',
    });
    expect(toFicheView(uneFiche({ cotation: null, note: null }), now)).toMatchObject({
      note: 'Jamais cotée',
      place: 'Non communiquée par le SNE',
      attente: 'Non communiqué par le SNE',
    });
  });

  it('nomme chaque statut, même inconnu, et une demande que le SNE ne liste plus', () => {
    const statut = (voulu: Parameters<typeof uneFiche>[0]) => toFicheView(uneFiche(voulu), now).badges[1]?.texte;
    expect(statut({ statut: { tag: 'radiee', motif: 'ATTRIBUTION', date: null } })).toBe('Radiée (attribution d’un logement)');
    expect(statut({ statut: { tag: 'inconnue', texte: 'GELEE' } })).toBe('Statut : valeur inconnue : GELEE');
    expect(statut({ disparueLe: '2026-11-01T00:00:00.000Z' })).toBe('Absente du SNE');
  });

  it('propose de corriger, de saisir une première fois, ou rien d’une demande radiée', () => {
    const geste = (voulu: Parameters<typeof uneFiche>[0]) => toFicheView(uneFiche(voulu), now).geste;
    expect(geste({})).toBe('Corriger la cotation');
    expect(geste({ cotation: null, note: null })).toBe('Saisir une cotation');
    expect(geste({ statut: { tag: 'radiee', motif: 'ATTRIBUTION', date: null } })).toBeNull();
  });

  it('retient la meilleure place, rapportée à son effectif, et le plus court des délais', () => {
    const cotation = uneFiche().cotation ?? never();
    const lieu = (rang: number | null, sur: number, delaiMoyenMois: number | null) => ({
      ...(cotation.lieux[0] ?? never()),
      place: rang === null ? null : { rang, sur },
      delaiMoyenMois,
    });
    const lieux = [lieu(null, 0, 40.4), lieu(2, 10, null), lieu(1, 100, 21.6), lieu(1, 20, 30)];
    expect(toFicheView(uneFiche({ cotation: { ...cotation, lieux } }), now)).toMatchObject({
      place: '1re sur 100',
      attente: '22 mois en moyenne',
    });
  });

  it('compte l’ancienneté au jour de Paris', () => {
    const le = (instant: string) => toFicheView(uneFiche(), new Date(instant)).anciennete;
    expect(le('2026-11-11T22:59:00Z')).toContain('il y a 31 mois');
    expect(le('2026-11-11T23:00:00Z')).toContain('il y a 32 mois');
  });

  it('dit ce que le SNE attend, où en est l’envoi, et l’EPCI sans nom par son SIREN', () => {
    expect(toFicheView(uneFiche(), now)).toMatchObject({ aCoter: null, envoi: null, badges: { length: 2 } });
    const attendue = uneFiche({
      aCoter: true,
      motifACoter: 'RENOUVELLEMENT',
      mutation: true,
      envoi: {
        ref: 'e1',
        tentatives: 1,
        etat: 'a-envoyer',
        le: '2026-11-21T08:00:00.000Z',
        prochainEssai: '2026-11-21T09:00:00.000Z',
      },
      territoires: [
        { siren: '243500139', nom: null },
        { siren: '243500782', nom: 'Saint-Malo Agglomération' },
      ],
    });
    expect(toFicheView(attendue, now)).toMatchObject({
      aCoter: 'Le SNE attend une cotation : demande renouvelée.',
      envoi: 'En attente le 21/11/2026 à 09 h 00, prochain essai le 21/11/2026 à 10 h 00',
      territoires: 'Territoires : 243500139, Saint-Malo Agglomération',
      badges: { 2: { texte: 'Mutation' } },
    });
    const sansPlus = { ...attendue, motifACoter: null, envoi: { ...(attendue.envoi ?? never()), prochainEssai: null } };
    expect(toFicheView(sansPlus, now)).toMatchObject({
      aCoter: 'Le SNE attend une cotation.',
      envoi: 'En attente le 21/11/2026 à 09 h 00',
    });
  });

  it('ne parle jamais de priorité', () => {
    const tout = JSON.stringify([toFicheView(uneFiche(), now), toCotationView(uneFiche().cotation ?? never(), {})]);
    expect(tout).not.toMatch(/prioritaire|gagnant/i);
  });
});

describe('la note expliquée', () => {
  const { cotation, communes } = uneFiche();
  const c = cotation ?? never();

  it('tient en une phrase : les plus forts apports, puis ce qui retire', () => {
    expect(explication(c.points, c.criteres, c.libelles)).toBe(
      '84 points, surtout par Reconnaissance DALO (60) et Ancienneté (20) ; Refus d’un logement adapté en retire 10.',
    );
    expect(explication(0, [], {})).toBe('0 point, aucun critère n’en apporte.');
    expect(explication(-10, c.criteres.slice(3), c.libelles)).toBe(
      '−10 points, aucun critère n’en apporte ; Refus d’un logement adapté en retire 10.',
    );
  });

  it('garde les critères dans l’ordre de l’envoi, avec leur lieu, leur origine et leur preuve', () => {
    expect(toCotationView(c, communes).criteres.map((l) => [l.libelle, l.lieu, l.points, l.origine, l.preuve])).toEqual([
      ['Ancienneté', 'Toutes les communes', '+20', 'Automatique', '–'],
      ['Reconnaissance DALO', 'Toutes les communes', '+60', 'Sur justificatif', 'Décision vue'],
      ['LIEN', 'Rennes', '+14', 'Automatique', '–'],
      ['Refus d’un logement adapté', 'Toutes les communes', '−10', 'Automatique', '–'],
    ]);
  });

  it('nomme sa grille par son titre, ou en bref, et renvoie chaque critère à la règle appliquée', () => {
    expect(toCotationView(c, communes).grille).toBe('Primo v2');
    expect(toCotationView({ ...c, grille: { ...c.grille, libelle: 'Premières demandes' } }, communes).grille).toBe(
      'Premières demandes, version 2',
    );
    const grille = uneGrille([unCritere({ code: 'LIEN' }), unCritere({ code: 'DALO', bornes: { min: 60, max: 60 } })]);
    expect(toCotationView(c, communes, grille).criteres.map((l) => l.regle?.href ?? null)).toEqual([
      null,
      '/pilotage/grilles/EPCI-243500139-PRIMO/1#critere-DALO',
      '/pilotage/grilles/EPCI-243500139-PRIMO/1#critere-LIEN',
      null,
    ]);
    expect(toCotationView(c, communes).criteres.map((l) => [l.cle, l.valeur, l.regle])).toEqual([
      ['ANCIENNETE ', '38 mois', null],
      ['DALO ', '–', null],
      ['LIEN 35238', '–', null],
      ['REFUS ', '–', null],
    ]);
  });

  it('dit la note, la place et le délai de chaque lieu souhaité', () => {
    const lieux = [
      { codeInsee: '35238', codeQuartier: '03', points: -4, place: { rang: 1, sur: 20 }, delaiMoyenMois: 30.6 },
      { codeInsee: '35238', codeQuartier: null, points: 84, place: { rang: 2, sur: 20 }, delaiMoyenMois: null },
      { codeInsee: '35047', codeQuartier: null, points: 84, place: null, delaiMoyenMois: 1 },
    ];
    expect(toCotationView({ ...c, lieux }, communes).lieux).toEqual([
      {
        cle: '35238 03',
        commune: 'Rennes, quartier 03',
        points: '−4',
        place: '1re sur 20 demandes comparables',
        delai: '31 mois en moyenne',
      },
      {
        cle: '35238 ',
        commune: 'Rennes',
        points: '84',
        place: '2e sur 20 demandes comparables',
        delai: 'Non communiqué par le SNE',
      },
      {
        cle: '35047 ',
        commune: 'Commune 35047',
        points: '84',
        place: 'Non communiquée par le SNE',
        delai: '1 mois en moyenne',
      },
    ]);
  });
});

function never(): never {
  throw new Error('la fiche de test porte une cotation');
}
