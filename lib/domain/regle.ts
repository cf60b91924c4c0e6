import { type NomDeCodes, type NomDeFait, type NomDeNombre, NOMBRES } from './donnees-de-critere.ts';

/** Comment un critère automatique donne ses points. La liste est fermée : une grille est une donnée, jamais du programme. */
export type Regle =
  /** Un fait vrai donne les points du critère. */
  | { tag: 'fait'; donnee: NomDeFait }
  /** L'un de ces codes donne les points du critère. */
  | { tag: 'parmi'; donnee: NomDeCodes; valeurs: string[] }
  /** Les paliers du critère rangent un nombre. */
  | { tag: 'paliers'; donnee: NomDeNombre }
  /** Des points qui croissent avec les mois, jusqu'à la borne haute du critère. */
  | { tag: 'par-mois'; donnee: 'anciennete-mois' | 'mois-dans-le-logement'; points: number; tousLes: number }
  /** Les paliers rangent le nombre de propositions adaptées refusées, depuis `dureeMois` mois ou depuis toujours. */
  | { tag: 'refus-adaptes'; dureeMois: number | null }
  /** La commune souhaitée est celle du logement actuel. */
  | { tag: 'habite-la-commune' }
  /** La commune souhaitée est dans cette liste (codes INSEE). */
  | { tag: 'commune-parmi'; communes: string[] };

/** L'unité des nombres que rangent les paliers d'une règle ; vide si elle n'en range pas. */
export function uniteDe(regle: Regle): string {
  if (regle.tag === 'refus-adaptes') return 'refus';
  return regle.tag === 'paliers' || regle.tag === 'par-mois' ? NOMBRES[regle.donnee].unite : '';
}
