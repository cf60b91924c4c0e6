/** Ce qu'une observation désigne : de quoi y mener. */
export type ObjetObserve = { genre: 'echange' | 'notification' | 'marche' | 'candidature' | 'alerte' | 'mesure'; cle: string };

/** Le dernier fait d'une sorte, tel que la base le garde. */
export type Observation = ObjetObserve & {
  le: Date;
  /** Vient du bac à sable. */
  simulee: boolean;
};

/** Les sortes de faits dont les points de contrôle se prouvent. */
export const FAITS = [
  'jeton-obtenu',
  'jeton-manque',
  'jeton-renouvele',
  'jeton-refuse',
  'acces-refuse',
  'appel-reussi',
  'appel-limite',
  'appel-trop-long',
  'liaison-testee',
  'marche-cree',
  'marche-refuse',
  'marche-incertain',
  'marche-configure',
  'candidature-ouverte',
  'candidature-refusee',
  'candidature-commencee',
  'documents-recus',
  'documents-manquants',
  'document-pas-pret',
  'document-absent',
  'notification-marche',
  'notification-candidature',
  'notification-recue',
  'notification-mal-signee',
  'signature-refusee',
  'notification-illisible',
  'notification-doublon',
  'notification-journalisee',
  'notification-forme-code',
  'notification-forme-guides',
  'jetons-comptes',
  'appels-comptes',
  'alerte-ouverte',
] as const;
export type Fait = (typeof FAITS)[number];

export type Observations = Partial<Record<Fait, Observation>>;

/** Ce qu'une personne a vérifié hors du service. */
export type PreuveApportee = { texte: string; reussie: boolean; agent: string; le: Date };

/** Tout ce dont un point se juge. */
export type Dossier = {
  environnement: string;
  /** L'adresse réglée de Passe Marché ; `null` : liaison éteinte. */
  adresse: string | null;
  faits: Observations;
  preuves: Readonly<Record<string, PreuveApportee>>;
};
