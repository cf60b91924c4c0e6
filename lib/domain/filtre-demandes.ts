import type { EtatCotation } from './etat-cotation.ts';
import type { Jour } from './instant.ts';

/** Statut tel qu'on le filtre ; « disparue » : le SNE ne liste plus la demande. */
export type StatutFiltre = 'active' | 'en-attente-renouvellement' | 'radiee' | 'inconnu' | 'disparue';

export const STATUTS_DEMANDE: Record<StatutFiltre, string> = {
  active: 'Active',
  'en-attente-renouvellement': 'En attente de renouvellement',
  radiee: 'Radiée',
  inconnu: 'Statut inconnu',
  disparue: 'Absente du SNE',
};

export type TriDemandes = 'maj-desc' | 'maj-asc' | 'depot-desc' | 'depot-asc' | 'note-desc' | 'note-asc';

export const TRIS_DEMANDES: Record<TriDemandes, string> = {
  'maj-desc': 'Mise à jour, la plus récente d’abord',
  'maj-asc': 'Mise à jour, la plus ancienne d’abord',
  'depot-desc': 'Dépôt, le plus récent d’abord',
  'depot-asc': 'Dépôt, le plus ancien d’abord',
  'note-desc': 'Note, la plus haute d’abord',
  'note-asc': 'Note, la plus basse d’abord',
};

/** Où en est la demande entre collègues. */
export type PriseEnCharge = 'a-moi' | 'suivies' | 'libres';

export const PRISES_EN_CHARGE: Record<PriseEnCharge, string> = {
  'a-moi': 'Attribuées à moi',
  suivies: 'Suivies',
  libres: 'Attribuées à personne',
};

/** Ce qui reste à examiner de sa cotation. */
export type ExamenFiltre = 'a-revoir' | 'en-anomalie';

export const EXAMENS: Record<ExamenFiltre, string> = { 'a-revoir': 'À revoir', 'en-anomalie': 'En anomalie' };

export type Densite = 'confort' | 'compacte';
export const DENSITES: Record<Densite, string> = { confort: 'Confortable', compacte: 'Compacte' };

export const TAILLES_PAGE = [25, 50, 100] as const;
export type TaillePage = (typeof TAILLES_PAGE)[number];

/** Ce que montre une liste de demandes. La recherche n'y est pas : elle peut nommer quelqu'un, et ceci va dans l'adresse. */
export type FiltreDemandes = {
  etat: EtatCotation | null;
  statut: StatutFiltre | null;
  prise: PriseEnCharge | null;
  examen: ExamenFiltre | null;
  /** SIREN. */
  territoire: string | null;
  /** Code INSEE. */
  commune: string | null;
  noteMin: number | null;
  noteMax: number | null;
  depotDu: Jour | null;
  depotAu: Jour | null;
  majDu: Jour | null;
  majAu: Jour | null;
  tri: TriDemandes;
  parPage: TaillePage;
  /** Colonnes dans leur ordre (« note.etat ») ; absentes, celles par défaut. */
  colonnes: string | null;
  densite: Densite;
  /** La vue enregistrée d'où l'on est parti. */
  vue: string | null;
  /** Position opaque dans la liste ; absente, le début. */
  curseur: string | null;
};

export const FILTRE_PAR_DEFAUT: FiltreDemandes = {
  etat: null,
  statut: null,
  prise: null,
  examen: null,
  territoire: null,
  commune: null,
  noteMin: null,
  noteMax: null,
  depotDu: null,
  depotAu: null,
  majDu: null,
  majAu: null,
  tri: 'maj-desc',
  parPage: 25,
  colonnes: null,
  densite: 'confort',
  vue: null,
  curseur: null,
};
