import type { CritereRetenu } from '@/lib/domain/cotation.ts';
import type { CotationConnue, DossierACoter } from '@/lib/domain/dossier-a-coter.ts';
import type { Critere, Grille } from '@/lib/domain/grille.ts';

export const unCritere = (code: string, plus: Partial<Critere> = {}): Critere => ({
  code,
  libelle: code,
  description: null,
  nature: 'national',
  obligatoire: false,
  mode: 'automatique',
  bornes: { min: 0, max: 60 },
  paliers: [],
  parLocalisation: false,
  ...plus,
});

export const unRetenu = (code: string, points: number, plus: Partial<CritereRetenu> = {}): CritereRetenu => ({
  code,
  points,
  origine: 'automatique',
  valeur: null,
  codeInsee: null,
  preuve: null,
  ...plus,
});

export const uneCotationConnue = (criteres: CritereRetenu[], plus: Partial<CotationConnue> = {}): CotationConnue => ({
  ref: 'cotation-1',
  numero: 1,
  points: 0,
  criteres,
  lieux: [],
  modele: { code: 'EPCI-243500139-PRIMO', version: '2' },
  origine: 'sne',
  auteur: null,
  creeLe: '2026-11-20T09:00:00.000Z',
  ...plus,
});

const grille: Grille = {
  code: 'EPCI-243500139-PRIMO',
  version: '2',
  libelle: 'Grille des premières demandes',
  siren: '243500139',
  population: 'primo',
  debut: '2026-01-01',
  fin: null,
  criteres: [
    unCritere('DALO', { libelle: 'Reconnaissance DALO', bornes: { min: 60, max: 60 } }),
    unCritere('VIOLENCES', { libelle: 'Violences au sein du foyer', mode: 'justificatif', bornes: { min: 50, max: 50 } }),
    unCritere('ANCIENNETE', {
      libelle: 'Ancienneté',
      nature: 'local',
      bornes: { min: 0, max: 30 },
      paliers: [
        { min: 0, max: 11, points: 0 },
        { min: 12, max: 23, points: 5 },
        { min: 24, max: null, points: 30 },
      ],
    }),
    unCritere('LIEN_COMMUNE', {
      libelle: 'Lien avec la commune',
      nature: 'local',
      bornes: { min: 10, max: 10 },
      parLocalisation: true,
    }),
  ],
};

/** Une demande rennaise qui souhaite deux communes, jamais cotée. */
export const unDossier = (plus: Partial<DossierACoter> = {}): DossierACoter => ({
  demande: { ref: 'dupont', numero: '035100000000001ABC', revision: 4, mutation: false, statut: 'active', aCoter: true },
  territoire: { siren: '243500139', nom: 'Rennes Métropole' },
  autresTerritoires: [],
  lieux: [
    { codeInsee: '35238', codeQuartier: null, commune: 'Rennes' },
    { codeInsee: '35051', codeQuartier: '03', commune: 'Cesson-Sévigné' },
  ],
  grille,
  courante: null,
  sne: null,
  refus: null,
  validation: { seuil: 30, criteres: [] },
  ...plus,
});
