/** Un exercice du bac à sable : ce que nous nous postons, et ce que la réception doit en répondre. */
export type Exercice = {
  libelle: string;
  attendu: string;
  /** Quand l'identifiant est inventé ; absent : l'objet n'y change rien. */
  attenduSansObjet?: string;
  signature: 'courant' | 'precedent' | 'fausse' | 'aucune';
  fois: 1 | 2;
};

const TABLE = {
  'marche-configure': {
    libelle: 'Marché configuré',
    attendu: '200, Acceptée',
    attenduSansObjet: '200, Objet inconnu',
    signature: 'courant',
    fois: 1,
  },
  'marche-configure-guides': {
    libelle: 'Marché configuré, à la forme des guides',
    attendu: '200, Acceptée',
    attenduSansObjet: '200, Objet inconnu',
    signature: 'courant',
    fois: 1,
  },
  'candidature-finalisee': {
    libelle: 'Candidature finalisée',
    attendu: '200, Acceptée',
    attenduSansObjet: '200, Objet inconnu',
    signature: 'courant',
    fois: 1,
  },
  'mal-signee': { libelle: 'Signature d’un autre secret', attendu: '401, Signature invalide', signature: 'fausse', fois: 1 },
  'non-signee': { libelle: 'Sans signature', attendu: '401, Signature invalide', signature: 'aucune', fois: 1 },
  'secret-precedent': {
    libelle: 'Signature du secret précédent',
    attendu: '200 pendant une rotation, 401 sinon',
    signature: 'precedent',
    fois: 1,
  },
  doublon: {
    libelle: 'Deux fois la même',
    attendu: '200 deux fois, la seconde Doublon',
    attenduSansObjet: '200 deux fois, Objet inconnu',
    signature: 'courant',
    fois: 2,
  },
  tardive: {
    libelle: 'Vieille de trente jours',
    attendu: '200, Acceptée à sa date',
    attenduSansObjet: '200, Objet inconnu',
    signature: 'courant',
    fois: 1,
  },
  'evenement-inconnu': { libelle: 'Événement inconnu', attendu: '200, Événement inconnu', signature: 'courant', fois: 1 },
  illisible: { libelle: 'Corps qui n’est pas du JSON', attendu: '400, Illisible', signature: 'courant', fois: 1 },
  'trop-grosse': { libelle: 'Plus de 256 ko', attendu: '413, rien n’est gardé', signature: 'courant', fois: 1 },
} as const satisfies Record<string, Exercice>;

export type CodeExercice = keyof typeof TABLE;
export const EXERCICES: Record<CodeExercice, Exercice> = TABLE;
export const CODES_EXERCICE = Object.keys(EXERCICES) as [CodeExercice, ...CodeExercice[]];

/** Ce que la réception doit répondre à un exercice. */
export function attenduDe(code: CodeExercice, objetChoisi: boolean): string {
  const { attendu, attenduSansObjet = attendu } = EXERCICES[code];
  return objetChoisi ? attendu : attenduSansObjet;
}

/** Ce que la réception a répondu à un exercice. `notification` : absente quand rien n'a été gardé. */
export type IssueExercice = {
  http: number;
  dureeMs: number;
  notification: { ref: string; verdict: string } | null;
};
