import type { ActionGroupe, IssueDeLigne } from './action-groupe.ts';
import type { Instant } from './instant.ts';

export const ETATS_TRAITEMENT = ['en-cours', 'termine', 'arrete'] as const;
export type EtatTraitement = (typeof ETATS_TRAITEMENT)[number];

/** Une action groupée menée par le travailleur, telle qu'on la suit. */
export type TraitementLu = {
  ref: string;
  action: ActionGroupe;
  /** Nom de la personne à qui les demandes sont attribuées. */
  pour: string | null;
  etat: EtatTraitement;
  total: number;
  tronquee: boolean;
  demandeLe: Instant;
  fin: Instant | null;
  lignes: { rang: number; demande: { ref: string; numero: string }; etat: IssueDeLigne | 'a-faire' }[];
};
