import type { ActionGroupe, IssueDeLigne } from './action-groupe.ts';
import type { Instant } from './instant.ts';

/** Une action groupée menée par le travailleur, telle qu'on la suit. */
export type TraitementLu = {
  ref: string;
  action: ActionGroupe;
  /** Nom de la personne à qui les demandes sont attribuées. */
  pour: string | null;
  etat: 'en-cours' | 'termine';
  total: number;
  tronquee: boolean;
  demandeLe: Instant;
  fin: Instant | null;
  lignes: { rang: number; demande: { ref: string; numero: string }; etat: IssueDeLigne | 'a-faire' }[];
};
