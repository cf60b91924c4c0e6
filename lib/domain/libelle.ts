import { CODES_SNE } from './codes-sne.ts';
import type { Demande } from './demande.ts';

const CHAMPS: Record<keyof Demande | 'aCoter', string> = {
  // Ce que la liste du SNE dit de la demande, à côté de ses données.
  aCoter: 'cotation attendue',
  numero: 'numéro unique',
  statut: 'statut',
  dateDepot: 'date de dépôt',
  dateDernierRenouvellement: 'dernier renouvellement',
  dateFinValidite: 'fin de validité',
  dateMaj: 'date de mise à jour',
  guichet: 'guichet',
  mutation: 'mutation',
  identite: 'identité',
  menage: 'ménage',
  ressources: 'ressources',
  logement: 'logement actuel',
  motifs: 'motifs',
  priorites: 'priorités',
  delaiAnormalementLong: 'délai anormalement long',
  recherche: 'logement recherché',
  localisations: 'communes souhaitées',
  propositions: 'propositions',
};

/** Les mots français des énumérations du contrat provisoire (§5.2). Une valeur absente d'ici reste lisible, jamais devinée. */
const TABLES = {
  ...CODES_SNE,
  champDemande: CHAMPS,
  civilite: { M: 'Monsieur', MME: 'Madame' },
  nationalite: { FRANCAISE: 'Française', UE: 'Union européenne', HORS_UE: 'Hors Union européenne' },
  lien: {
    ENFANT: 'Enfant',
    PARENT: 'Parent',
    CONJOINT: 'Conjoint(e)',
    PACSE: 'Partenaire de Pacs',
    CONCUBIN: 'Concubin(e)',
    COLOCATAIRE: 'Colocataire',
    AUTRE: 'Autre lien',
  },
  garde: { PLEINE: 'garde pleine', ALTERNEE: 'garde alternée', DROIT_VISITE: 'droit de visite' },
  typeLogement: { APPARTEMENT: 'Appartement', MAISON: 'Maison', INDIFFERENT: 'Indifférent' },
  issueProposition: { ACCEPTEE: 'Acceptée', REFUSEE: 'Refusée', NON_ATTRIBUEE: 'Non attribuée' },
  radiation: {
    NON_RENOUVELLEMENT: 'non-renouvellement',
    ATTRIBUTION: 'attribution d’un logement',
    RENONCIATION: 'renonciation',
    IRRECEVABILITE_RESSOURCES: 'ressources au-dessus du plafond',
    IRRECEVABILITE_SEJOUR: 'séjour irrégulier',
    ABSENCE_REPONSE: 'absence de réponse',
  },
  motifACoter: {
    CREATION: 'nouvelle demande',
    MODIFICATION: 'demande modifiée',
    RENOUVELLEMENT: 'demande renouvelée',
    REACTIVATION: 'demande réactivée',
    CHANGEMENT_MODELE: 'modèle de cotation changé',
  },
  origineVersion: { sne: 'Lue au SNE', saisie: 'Saisie d’un agent', calcul: 'Calcul automatique' },
  origineCritere: { automatique: 'Automatique', justificatif: 'Sur justificatif', manuel: 'Manuelle' },
  motifCotation: {
    'calcul-automatique': 'Calcul automatique',
    recalcul: 'Recalcul',
    'correction-manuelle': 'Correction manuelle',
    'changement-modele': 'Changement de modèle',
    'erreur-de-donnee': 'Erreur dans une donnée de la demande',
    'piece-justificative': 'Pièce justificative examinée',
    'changement-de-situation': 'Changement de situation du ménage',
    'decision-commission': 'Décision de la commission',
    'premiere-cotation': 'Première cotation',
    autre: 'Autre motif',
  },
  verdict: { reussi: 'Réussi', refuse: 'Refusé (motif fonctionnel)', echec: 'En échec', delai: 'Délai dépassé' },
} as const;

export type Enumeration = keyof typeof TABLES;

/** Le libellé d'un code ; « valeur inconnue : X » s'il n'est pas prévu. */
export function libelle(enumeration: Enumeration, code: string): string {
  const table: Record<string, string> = TABLES[enumeration];
  return Object.hasOwn(table, code) ? (table[code] ?? code) : `valeur inconnue : ${code}`;
}
