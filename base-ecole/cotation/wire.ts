/**
 * Noms du contrat provisoire v1, côté partenaire : chemins, en-têtes, champs, énumérations, codes d'erreur (contrat §5 et §6).
 * Le jour où la spécification est fournie, ce fichier et `fixtures/` changent, rien d'autre.
 */

export const PREFIXE = '/mtes/sne-cotation/v1';
export const CHEMINS = {
  liste: '/demandes',
  detail: /^\/demandes\/([^/]+)$/,
  cotation: /^\/demandes\/([^/]+)\/cotation$/,
  modele: '/modele-cotation',
  sante: '/healthcheck',
} as const;

export const PARAMETRES = { range: 'range', filtreACoter: 'filtre_a_coter', epci: 'epci' } as const;
export const RANGE = { motif: /^(\d{1,9})-(\d{1,9})$/, defaut: '0-99', maximum: 1000, unite: 'demande' } as const;
export const EN_TETES = { correlation: 'x-correlation-id', plage: 'Content-Range', acceptees: 'Accept-Range' } as const;

/** Contrat §2.5 : 3 (département) + 4 (date) + 6 (séquence) + 5 (guichet). */
export const NUM_UNIQUE = /^(?:0[0-9]{2}|02[AB]|97[1-8])[0-9]{4}[0-9]{6}[0-9A-Z]{5}$/;

export const STATUTS = ['ACTIVE', 'EN_ATTENTE_RENOUVELLEMENT', 'RADIEE'] as const;
export const MOTIFS_RADIATION = [
  'NON_RENOUVELLEMENT',
  'ATTRIBUTION',
  'RENONCIATION',
  'IRRECEVABILITE_RESSOURCES',
  'IRRECEVABILITE_SEJOUR',
  'ABSENCE_REPONSE',
] as const;
export const MOTIFS_A_COTER = ['CREATION', 'MODIFICATION', 'RENOUVELLEMENT', 'REACTIVATION', 'CHANGEMENT_MODELE'] as const;
export const OCCUPATIONS = [
  'LOCATAIRE_HLM',
  'LOCATAIRE_PRIVE',
  'PROPRIETAIRE',
  'HEBERGE_PARENTS',
  'HEBERGE_TIERS',
  'STRUCTURE',
  'HOTEL',
  'SANS_ABRI',
  'LOGEMENT_FONCTION',
  'AUTRE',
] as const;
export const ORIGINES = ['AUTOMATIQUE', 'JUSTIFICATIF', 'MANUEL'] as const;
export const MOTIFS_COTATION = ['CALCUL_AUTOMATIQUE', 'RECALCUL', 'CORRECTION_MANUELLE', 'CHANGEMENT_MODELE'] as const;

export type MotifRadiation = (typeof MOTIFS_RADIATION)[number];
export type MotifACoter = (typeof MOTIFS_A_COTER)[number];

type Personne = {
  civilite: 'M' | 'MME';
  nom: string;
  prenom: string;
  date_naissance: string;
  nationalite: 'FRANCAISE' | 'UE' | 'HORS_UE';
  situation_familiale: string;
  situation_professionnelle?: string;
};

export type Localisation = { rang: number; code_insee: string; code_quartier?: string; epci_siren: string };
export type Proposition = {
  date: string;
  issue: 'ACCEPTEE' | 'REFUSEE' | 'NON_ATTRIBUEE';
  motif_refus?: string;
  adaptee: boolean;
};

/** Corps de GET /demandes/{num_unique} (contrat §5.2). */
export type DemandeWire = {
  num_unique: string;
  statut: (typeof STATUTS)[number];
  radiation?: { motif: MotifRadiation; date: string };
  date_depot: string;
  date_dernier_renouvellement?: string;
  date_fin_validite: string;
  date_maj: string;
  guichet: { code: string; libelle?: string };
  mutation: boolean;
  demandeur: Personne;
  co_titulaire?: (Personne & { lien: 'CONJOINT' | 'PACSE' | 'CONCUBIN' | 'COLOCATAIRE' })[];
  personnes_a_charge?: { date_naissance: string; lien: string; garde: string }[];
  nb_personnes_a_loger: number;
  naissance_attendue?: { nombre: number; date: string };
  handicap: { concerne: boolean; nb_personnes?: number };
  ressources: { revenu_fiscal_reference: { annee: number; montant: number }[]; mensuelles?: number; plafond_pct?: number };
  logement_actuel: {
    statut_occupation: (typeof OCCUPATIONS)[number];
    date_debut?: string;
    code_insee?: string;
    typologie?: string;
    surface?: number;
    nb_occupants?: number;
    loyer?: number;
    aide_logement?: number;
  };
  motifs: { rang: number; code: string }[];
  priorites: { dalo: boolean; pdalhpd?: boolean; accord_collectif?: boolean };
  delai_anormalement_long?: { depasse: boolean; date?: string };
  logement_recherche: {
    typologies: string[];
    type?: string;
    loyer_max?: number;
    rez_de_chaussee?: boolean;
    sans_ascenseur?: boolean;
    parking?: boolean;
    pmr?: boolean;
  };
  localisations_souhaitees: Localisation[];
  propositions?: Proposition[];
};

export type CritereCote = {
  code: string;
  code_insee?: string;
  points: number;
  valeur?: string;
  origine: (typeof ORIGINES)[number];
};
export type LocalisationCotee = { code_insee: string; code_quartier?: string; points: number };

/** Corps de POST /demandes/{num_unique}/cotation (contrat §5.3). */
export type CotationEnvoyee = {
  date_cotation: string;
  modele: { code: string; version: string };
  localisations_souhaitees: LocalisationCotee[];
  points: number;
  criteres: CritereCote[];
  motif: (typeof MOTIFS_COTATION)[number];
};

/** Corps de GET /demandes/{num_unique}/cotation (contrat §5.4). */
export type CotationLue = Omit<CotationEnvoyee, 'localisations_souhaitees'> & {
  num_unique: string;
  date_enregistrement: string;
  a_recalculer: boolean;
  localisations_souhaitees: (LocalisationCotee & { position?: { rang: number; sur: number }; delai_moyen_mois?: number })[];
};

export type LigneListe = { num_unique: string; date_maj?: string; a_coter?: boolean; motif_a_coter?: MotifACoter };

/** Un élément de `modeles` dans GET /modele-cotation (contrat §5.5) ; `groupe_exclusif` est un ajout à nous. */
export type ModeleWire = {
  code: string;
  version: string;
  libelle: string;
  epci: { siren: string; libelle: string };
  population: 'PRIMO' | 'MUTATION' | 'TOUTES';
  date_debut: string;
  date_fin?: string;
  criteres: {
    code: string;
    libelle: string;
    description?: string;
    nature: 'NATIONAL' | 'LOCAL';
    obligatoire: boolean;
    mode: 'AUTOMATIQUE' | 'JUSTIFICATIF';
    points_min: number;
    points_max: number;
    paliers?: { borne_min: number; borne_max?: number; points: number }[];
    localisation: boolean;
    groupe_exclusif?: string;
  }[];
};

/** Catalogue du contrat §6 : seul ERRCOTCAL0004 est un vrai code, les 9xxx sont inventés pour ne jamais passer pour officiels. */
export const ERREURS = {
  ERRCOTCAL0004: { statut: 422, message: 'La cotation est refusée.' },
  ERRCOTNUM9001: { statut: 400, message: 'Le numéro unique est mal formé.' },
  ERRCOTNUM9002: { statut: 404, message: 'Aucune demande ne porte ce numéro sur le territoire.' },
  ERRCOTNUM9003: { statut: 409, message: 'La demande est radiée, elle ne peut plus être cotée.' },
  ERRCOTLST9001: { statut: 400, message: 'Le paramètre range est mal formé, ou son début dépasse sa fin.' },
  ERRCOTLST9002: { statut: 400, message: 'Le paramètre range demande plus de 1000 éléments.' },
  ERRCOTLST9003: { statut: 416, message: 'Le paramètre range sort de l’ensemble.' },
  ERRCOTLST9004: { statut: 400, message: 'Le paramètre filtre_a_coter vaut true ou false.' },
  ERRCOTCAL9001: { statut: 400, message: 'Le corps n’est pas un JSON lisible.' },
  ERRCOTCAL9002: { statut: 422, message: 'Un champ manque ou est mal formé.' },
  ERRCOTCAL9003: { statut: 422, message: 'Le critère n’appartient pas au modèle.' },
  ERRCOTCAL9004: { statut: 422, message: 'Les points sortent des bornes du critère.' },
  ERRCOTCAL9005: { statut: 422, message: 'Le total diffère de la somme des critères.' },
  ERRCOTCAL9006: { statut: 422, message: 'La localisation n’est pas souhaitée par la demande.' },
  ERRCOTCAL9007: { statut: 422, message: 'La localisation est hors du territoire.' },
  ERRCOTCAL9008: { statut: 422, message: 'Le modèle est inconnu ou n’est pas en vigueur.' },
  ERRCOTCAL9009: { statut: 409, message: 'Une cotation plus récente est déjà enregistrée.' },
  ERRCOTCAL9010: { statut: 404, message: 'La demande n’a jamais été cotée.' },
  ERRCOTCAL9011: { statut: 422, message: 'La date de cotation est dans le futur ou précède le dépôt.' },
  ERRCOTMOD9001: { statut: 404, message: 'Aucun modèle n’existe pour ce territoire.' },
  ERRCOTHAB9001: { statut: 403, message: 'L’application n’a pas de profil métier.' },
  ERRCOTHAB9002: { statut: 403, message: 'Le profil métier de l’application est en lecture seule.' },
  ERRCOTTEC9001: { statut: 500, message: 'Erreur inattendue de l’application Cotation.' },
  ERRCOTTEC9002: { statut: 503, message: 'L’application Cotation est en maintenance.' },
} as const;

export type CodeErreur = keyof typeof ERREURS;
