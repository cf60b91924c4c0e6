import type { Faute } from './marche.ts';

/** Ce qu'il est advenu d'une écriture chez un partenaire, en termes de conduite à tenir. */
export type IssueEcriture<T> =
  | { tag: 'faite'; valeur: T }
  /** Le partenaire a dit non : corriger. */
  | { tag: 'refusee'; classe: string; fautes: Faute[] }
  /** Personne ne sait si elle a eu lieu. */
  | { tag: 'incertaine'; classe: string }
  /** Rien n'a eu lieu : recommencer plus tard. */
  | { tag: 'differee'; classe: string; attendreMs: number | null };
