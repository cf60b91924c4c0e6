import type { Refus } from './problem.ts';

const SORTE = Symbol('issue de route');

/** Ce qu'un traitement rend quand une valeur en 200 ne suffit pas. */
export type Issue =
  | { [SORTE]: 'cree'; valeur: unknown; adresse: string | null }
  | { [SORTE]: 'accepte'; valeur: unknown }
  | { [SORTE]: 'refus'; refus: Refus };

/** 201, avec l'adresse de ce qui vient d'être créé. */
export const cree = (valeur: unknown, adresse: string | null = null): Issue => ({ [SORTE]: 'cree', valeur, adresse });
/** 202 : pris en charge, pas encore fait. */
export const accepte = (valeur: unknown): Issue => ({ [SORTE]: 'accepte', valeur });
/** Un échec attendu ; le statut vient de la table des problèmes. */
export const refus = (tag: Refus['tag'], plus: Omit<Refus, 'tag'> = {}): Issue => ({ [SORTE]: 'refus', refus: { tag, ...plus } });

export type Sortie =
  | { tag: 'reponse'; reponse: Response }
  | { tag: 'refus'; refus: Refus }
  | { tag: 'json'; status: 200 | 201 | 202; valeur: unknown; adresse: string | null };

/** Range ce que rend un traitement, quelle qu'en soit la forme. */
export function lireSortie(rendu: unknown): Sortie {
  if (rendu instanceof Response) return { tag: 'reponse', reponse: rendu };
  if (!estIssue(rendu)) return { tag: 'json', status: 200, valeur: rendu, adresse: null };
  switch (rendu[SORTE]) {
    case 'cree':
      return { tag: 'json', status: 201, valeur: rendu.valeur, adresse: rendu.adresse };
    case 'accepte':
      return { tag: 'json', status: 202, valeur: rendu.valeur, adresse: null };
    case 'refus':
      return { tag: 'refus', refus: rendu.refus };
  }
}

const estIssue = (rendu: unknown): rendu is Issue => typeof rendu === 'object' && rendu !== null && SORTE in rendu;
