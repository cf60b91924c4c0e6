import { describe, expect, it } from 'vitest';
import { type ContexteSaisie, controlerSaisie } from './controler-saisie.ts';
import type { Critere } from './grille.ts';
import type { CritereSaisi } from './saisie.ts';

const critere = (code: string, min: number, max: number, autres: Partial<Critere> = {}): Critere => ({
  code,
  libelle: code.toLowerCase(),
  description: null,
  nature: 'national',
  obligatoire: false,
  mode: 'automatique',
  bornes: { min, max },
  paliers: [],
  parLocalisation: false,
  ...autres,
});
const saisi = (code: string, points: number, autres: Partial<CritereSaisi> = {}): CritereSaisi => ({
  code,
  points,
  origine: 'automatique',
  valeur: null,
  codeInsee: null,
  preuve: null,
  ...autres,
});
const grille = {
  siren: '243500139',
  libelle: 'Premières demandes',
  criteres: [
    critere('DALO', 40, 40),
    critere('ANCIENNETE', 0, 60),
    critere('VIOLENCES', 50, 50, { mode: 'justificatif' }),
    critere('LIEN', 0, 20, { parLocalisation: true }),
    critere('ENORME', 0, 20_000),
  ],
};
const contexte = (autres: Partial<ContexteSaisie> = {}): ContexteSaisie => ({
  grille,
  localisations: [
    { rang: 1, codeInsee: '35238', codeQuartier: null, siren: '243500139' },
    { rang: 2, codeInsee: '35360', codeQuartier: null, siren: '243500774' },
  ],
  actuels: null,
  aCoter: false,
  ...autres,
});
const champs = (criteres: CritereSaisi[], autres: Partial<ContexteSaisie> = {}) =>
  controlerSaisie(criteres, contexte(autres)).map((f) => f.champ);

describe('controlerSaisie', () => {
  it('accepte des critères de la grille, prouvés et dans leurs bornes', () => {
    const justes = [
      saisi('DALO', 40),
      saisi('VIOLENCES', 50, { origine: 'justificatif', preuve: 'ordonnance 12/2026' }),
      saisi('LIEN', 5, { codeInsee: '35238' }),
    ];
    expect(champs(justes)).toEqual([]);
  });

  it.each<[string, CritereSaisi[], string[]]>([
    ['un critère inconnu', [saisi('ASTRE', 1)], ['criteres.ASTRE.code']],
    ['des points au-dessus de la borne', [saisi('ANCIENNETE', 61)], ['criteres.ANCIENNETE.points']],
    ['des points sous la borne', [saisi('ANCIENNETE', -1)], ['criteres.ANCIENNETE.points']],
    ['des points qui ne sont pas entiers', [saisi('ANCIENNETE', 1.5)], ['criteres.ANCIENNETE.points']],
    ['un doublon', [saisi('DALO', 40), saisi('DALO', 40)], ['criteres.DALO.code']],
    ['un critère de lieu sans commune', [saisi('LIEN', 5)], ['criteres.LIEN.codeInsee']],
    ['un critère de lieu hors des vœux', [saisi('LIEN', 5, { codeInsee: '35360' })], ['criteres.LIEN.35360.codeInsee']],
    [
      'une commune sur un critère qui n’en dépend pas',
      [saisi('DALO', 40, { codeInsee: '35238' })],
      ['criteres.DALO.35238.codeInsee'],
    ],
    [
      'une pièce sans référence',
      [saisi('VIOLENCES', 50, { origine: 'justificatif', preuve: ' ' })],
      ['criteres.VIOLENCES.preuve'],
    ],
    ['une correction manuelle sans raison', [saisi('DALO', 40, { origine: 'manuel' })], ['criteres.DALO.preuve']],
    ['un critère à pièce présenté comme calculé', [saisi('VIOLENCES', 50)], ['criteres.VIOLENCES.origine']],
    ['un critère calculé présenté comme prouvé', [saisi('DALO', 40, { origine: 'justificatif' })], ['criteres.DALO.origine']],
    ['une note hors des bornes du SNE', [saisi('ENORME', 10_000)], ['criteres']],
  ])('refuse %s', (_, criteres, attendus) => {
    expect(champs(criteres)).toEqual(attendus);
  });

  it('admet le même critère de lieu pour deux communes', () => {
    const localisations = ['35238', '35051'].map((codeInsee, i) => ({
      rang: i,
      codeInsee,
      codeQuartier: null,
      siren: '243500139',
    }));
    const deux = localisations.map(({ codeInsee }) => saisi('LIEN', 5, { codeInsee }));
    expect(champs(deux, { localisations })).toEqual([]);
  });

  it('refuse une demande qui ne vise pas ce territoire', () => {
    expect(champs([saisi('DALO', 40)], { localisations: [] })).toEqual(['territoire']);
  });

  it('refuse une saisie qui ne change rien, sauf si le SNE attend une cotation', () => {
    const actuels = [saisi('DALO', 40), saisi('ANCIENNETE', 30)];
    expect(champs([...actuels].reverse(), { actuels })).toEqual(['criteres']);
    expect(champs(actuels, { actuels, aCoter: true })).toEqual([]);
  });

  it('n’accepte une valeur calculée différente que comme correction manuelle motivée', () => {
    const actuels = [saisi('ANCIENNETE', 30)];
    expect(champs([saisi('ANCIENNETE', 40)], { actuels })).toEqual(['criteres.ANCIENNETE.origine']);
    expect(champs([saisi('ANCIENNETE', 40, { origine: 'manuel', preuve: 'attestation' })], { actuels })).toEqual([]);
  });

  it('ne redemande pas la preuve d’un critère déjà retenu tel quel', () => {
    const actuels = [saisi('VIOLENCES', 50, { origine: 'justificatif' })];
    expect(champs([...actuels, saisi('DALO', 40)], { actuels })).toEqual([]);
  });
});
