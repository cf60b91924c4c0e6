import type { RegleAlerte } from './alerte.ts';
import type { Instant } from './instant.ts';

export type AlerteLue = {
  ref: string;
  regle: string;
  titre: string;
  detail: string;
  ouverteLe: Instant;
  fermeeLe: Instant | null;
  acquitteeLe: Instant | null;
  acquitteePar: string | null;
  /** Envois par canal : « courriel : livrée ». */
  livraisons: { canal: string; fait: string; etat: string }[];
};

/** Une règle telle qu'un administrateur la règle. */
export type RegleReglee = RegleAlerte & { libelle: string; active: boolean; version: number };
