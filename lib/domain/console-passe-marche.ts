import type { EtatCandidature, NatureDocument } from './candidature.ts';
import type { EtatMarche, Faute, Lot, PileMarche, TypeMarche } from './marche.ts';
import type { VerdictNotification } from './notification.ts';

export type ComptesPasseMarche = Record<'marche' | 'candidature' | 'notification', Record<string, number>>;

export type EtatJeton = {
  obtenuLe: Date | null;
  expireLe: Date | null;
  renouvellements: number;
  enPause: boolean;
  refus: string | null;
};

export type MarcheListe = {
  ref: string;
  nom: string;
  pile: PileMarche;
  siret: string;
  echeance: Date;
  saisiLe: Date;
  identifiant: string | null;
  types: TypeMarche[];
  lots: number;
  candidatures: number;
  remises: number;
};

export type EcheanceProche = Pick<MarcheListe, 'ref' | 'nom' | 'echeance' | 'pile'>;

export type MarcheDetaille = {
  ref: string;
  nom: string;
  etat: EtatMarche;
  pile: PileMarche;
  siret: string;
  echeance: Date;
  types: TypeMarche[];
  limiteLots: number | null;
  identifiant: string | null;
  adresse: string | null;
  creeLe: Date | null;
  configureLe: Date | null;
  saisiLe: Date;
  agent: string | null;
  champs: string[];
  tentatives: number;
  /** Titre au catalogue de ce qui a retenu le dernier appel. */
  cause: string | null;
  motifs: Faute[] | null;
  /** Monte à chaque modification ; une modification part de celle qui a été lue. */
  revision: number;
  lots: Lot[];
  candidatures: number;
  remises: number;
  /** Ses voisins dans la liste, du plus récent au plus ancien. */
  precedent: string | null;
  suivant: string | null;
};

export type CandidatureListee = {
  ref: string;
  siret: string;
  etat: EtatCandidature;
  identifiant: string | null;
  marche: string;
  nomMarche: string;
  saisieLe: Date;
  finaliseeLe: Date | null;
};

export type DocumentListe = {
  ref: string;
  nature: NatureDocument;
  nom: string;
  taille: number;
  empreinte: string;
  entrees: { nom: string; taille: number; provenance: string }[] | null;
  retenu: string | null;
  recuLe: Date;
};

export type CandidatureDetaillee = {
  ref: string;
  siret: string;
  etat: EtatCandidature;
  identifiant: string | null;
  adresse: string | null;
  marche: string;
  nomMarche: string;
  /** Lots du marché. */
  lots: number;
  agent: string | null;
  saisieLe: Date;
  creeLe: Date | null;
  finaliseeLe: Date | null;
  dossierLe: Date | null;
  sondeeLe: Date | null;
  prochainEssai: Date;
  /** Titre au catalogue de ce qui a retenu le dernier appel. */
  cause: string | null;
  motifs: Faute[] | null;
  documents: DocumentListe[];
  precedent: string | null;
  suivant: string | null;
};

export type NotificationListee = {
  ref: string;
  recueLe: Date;
  verdict: VerdictNotification;
  evenement: string | null;
  objet: string | null;
  http: number;
  enAttente: boolean;
};

export type NotificationDetaillee = {
  ref: string;
  recueLe: Date;
  verdict: VerdictNotification;
  secret: 'courant' | 'precedent' | null;
  evenement: string | null;
  objet: string | null;
  http: number;
  traiteeLe: Date | null;
  enAttente: boolean;
  rejeux: number;
  entetes: Record<string, string>;
  /** Octets tels que reçus, lus en UTF-8 ; un octet illisible devient « � ». */
  corps: string;
  octets: number;
  marche: string | null;
  candidature: string | null;
};
