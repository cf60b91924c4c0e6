import type { Demande } from './demande.ts';
import type { NumeroUnique } from './numero-unique.ts';

/** Un numéro fictif de bonne forme, de rang donné. */
export const unNumero = (rang: number): NumeroUnique => `0350624${String(rang).padStart(6, '0')}350AB` as NumeroUnique;

/** Une demande fictive de Rennes, active, d'un ménage de trois personnes. */
export const uneDemande = (autres: Partial<Demande> = {}): Demande => ({
  numero: unNumero(1),
  statut: { tag: 'active' },
  dateDepot: '2024-06-03',
  dateDernierRenouvellement: '2026-05-20',
  dateFinValidite: '2027-05-20',
  dateMaj: '2026-11-02T08:31:02.000Z',
  guichet: { code: '35001', libelle: 'Mairie de test' },
  mutation: false,
  identite: {
    tag: 'connue',
    civilite: 'MME',
    nom: 'Quéméneur-Test',
    prenom: 'Nolwenn',
    naissance: '1988-03-14',
    nationalite: 'FRANCAISE',
    situationFamiliale: 'SEPARE',
    situationProfessionnelle: 'CDI',
  },
  menage: {
    personnesALoger: 3,
    personnesACharge: [{ naissance: '2015-09-01', lien: 'ENFANT', garde: 'PLEINE' }],
    coTitulaires: [],
    naissancesAttendues: 0,
    handicap: false,
  },
  ressources: { revenusFiscaux: [{ annee: 2024, montant: 18_400 }], mensuelles: 1_620.5, plafondPct: 62 },
  logement: {
    statutOccupation: 'LOCATAIRE_PRIVE',
    depuis: '2019-02-01',
    codeInsee: '35238',
    typologie: 'T2',
    surface: 38,
    occupants: 3,
    loyer: 640,
    aide: 120,
  },
  motifs: ['TROP_PETIT', 'CHER'],
  priorites: { dalo: false, pdalhpd: false, accordCollectif: false },
  delaiAnormalementLong: false,
  recherche: { typologies: ['T3', 'T4'], type: 'APPARTEMENT', loyerMax: 620, pmr: false },
  localisations: [
    { rang: 1, codeInsee: '35238', codeQuartier: null, siren: '243500139' },
    { rang: 2, codeInsee: '35051', codeQuartier: '03', siren: '243500139' },
  ],
  propositions: [],
  ...autres,
});
