/** Ce que l'un fait et que l'autre ne fait pas ; les numéros sont ceux du tableau des écarts (contrat Passe Marché §13). */
type Profil = {
  /** 1, 4 : sans SIRET, une candidature s'ouvre ; deux fois le même, elle est refusée. */
  candidatureLibre: boolean;
  /** 2 : la candidature attend l'accusé de `market.completed`. */
  porteDeSynchronisation: boolean;
  /** 5 */
  prefixeCandidature: 'VR' | 'FT';
  /** 6 : `errors` est une liste de phrases, et non un objet par champ. */
  erreursEnListe: boolean;
  /** 7, 8 */
  refusGeneriques: boolean;
  /** 9 et 11 */
  jetonJwt: boolean;
  /** 10 : `api_read` et `api_write` suffisent. */
  porteesFines: boolean;
  /** 12, 29 : nom de 255 caractères au plus, échéance à venir et opposable. */
  reglesAnnoncees: boolean;
  /** 14 à 17 : champs, dates et agent des notifications. */
  notificationAnnoncee: boolean;
  /** 18, en secondes, après l'exécution de rang n. */
  attente: (n: number, tirage: number) => number;
  /** 19 */
  disjoncteur: boolean;
  /** 20 : ouverts d'office, réglables à part. */
  limites: boolean;
  /** 22 : redirection, et non bouton. */
  retourAutomatique: boolean;
  /** 25 */
  prefixeSource: boolean;
  /** 28 */
  extensions: readonly string[];
  /** 30 */
  renvoiGarde: boolean;
  /** 32 */
  sondes: boolean;
};

const EXTENSIONS_ANNONCEES = ['pdf', 'doc', 'docx', 'xls', 'xlsx', 'jpg', 'jpeg', 'png'];

const CODE: Profil = {
  candidatureLibre: false,
  porteDeSynchronisation: true,
  prefixeCandidature: 'VR',
  erreursEnListe: false,
  refusGeneriques: false,
  jetonJwt: false,
  porteesFines: false,
  reglesAnnoncees: false,
  notificationAnnoncee: false,
  attente: (n, tirage) => n ** 4 + tirage * 0.15 * n ** 4 + 2,
  disjoncteur: false,
  limites: false,
  retourAutomatique: false,
  prefixeSource: true,
  extensions: [...EXTENSIONS_ANNONCEES, 'txt', 'csv', 'gif', 'zip'],
  renvoiGarde: false,
  sondes: false,
};

const GUIDES: Profil = {
  candidatureLibre: true,
  porteDeSynchronisation: false,
  prefixeCandidature: 'FT',
  erreursEnListe: true,
  refusGeneriques: true,
  jetonJwt: true,
  porteesFines: true,
  reglesAnnoncees: true,
  notificationAnnoncee: true,
  attente: (n) => n ** 2,
  disjoncteur: true,
  limites: true,
  retourAutomatique: true,
  prefixeSource: false,
  extensions: EXTENSIONS_ANNONCEES,
  renvoiGarde: true,
  sondes: true,
};

/** `code` : ce que fait le serveur relu en 2026-05 ; `guides` : ce que ses guides annoncent. */
export const PROFILS = { code: CODE, guides: GUIDES } as const;
export type NomProfil = keyof typeof PROFILS;
