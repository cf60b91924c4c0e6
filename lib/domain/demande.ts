import type { Instant, Jour } from './instant.ts';
import type { NumeroUnique } from './numero-unique.ts';

/** Une valeur d'énumération que notre contrat provisoire ne connaît pas reste lisible au lieu d'être devinée. */
export type Inconnue = { tag: 'inconnue'; texte: string };

export type StatutDemande =
  | { tag: 'active' }
  | { tag: 'en-attente-renouvellement' }
  | { tag: 'radiee'; motif: string; date: Jour | null }
  | Inconnue;

/** L'identité peut manquer : une cotation n'a pas besoin d'un nom (contrat provisoire §5.2, minimisation). */
export type Identite =
  | { tag: 'non-communiquee' }
  | {
      tag: 'connue';
      civilite: string;
      nom: string;
      prenom: string;
      naissance: Jour;
      nationalite: string;
      situationFamiliale: string;
      situationProfessionnelle: string | null;
    };

export type PersonneACharge = { naissance: Jour; lien: string; garde: string | null };
export type CoTitulaire = { lien: string; naissance: Jour | null };

export type Menage = {
  personnesALoger: number;
  personnesACharge: PersonneACharge[];
  coTitulaires: CoTitulaire[];
  naissancesAttendues: number;
  handicap: boolean;
};

export type Ressources = {
  revenusFiscaux: { annee: number; montant: number }[];
  mensuelles: number | null;
  /** Part du plafond PLUS, en pour cent. */
  plafondPct: number | null;
};

export type LogementActuel = {
  statutOccupation: string;
  depuis: Jour | null;
  codeInsee: string | null;
  typologie: string | null;
  surface: number | null;
  occupants: number | null;
  loyer: number | null;
  aide: number | null;
};

export type Localisation = { rang: number; codeInsee: string; codeQuartier: string | null; siren: string };
export type Proposition = { date: Jour; issue: string; motifRefus: string | null; adaptee: boolean | null };

export type Demande = {
  numero: NumeroUnique;
  statut: StatutDemande;
  dateDepot: Jour;
  dateDernierRenouvellement: Jour | null;
  dateFinValidite: Jour | null;
  dateMaj: Instant;
  guichet: { code: string; libelle: string | null };
  mutation: boolean;
  identite: Identite;
  menage: Menage;
  ressources: Ressources;
  logement: LogementActuel;
  /** Codes des motifs, du premier au troisième. */
  motifs: string[];
  priorites: { dalo: boolean; pdalhpd: boolean; accordCollectif: boolean };
  delaiAnormalementLong: Jour | boolean;
  recherche: { typologies: string[]; type: string | null; loyerMax: number | null; pmr: boolean };
  localisations: Localisation[];
  propositions: Proposition[];
};

/** Pourquoi le SNE demande une cotation. */
export type ACoter = { tag: 'non' } | { tag: 'oui'; motif: string | null };

/** SIREN des EPCI souhaités, triés et sans doublon : c'est le périmètre de la demande. */
export function territoiresDe(localisations: readonly Localisation[]): string[] {
  return [...new Set(localisations.map((l) => l.siren))].sort();
}
