import type { Jour } from './instant.ts';

/** Les notes d'une semaine, pour une grille et un public. */
export type Releve = {
  semaine: Jour;
  effectif: number;
  q1: number;
  mediane: number;
  q3: number;
  corrigees: number;
  calculeLe: Date;
};

/** Les décisions d'une semaine par une seconde personne, en minutes d'attente. */
export type ReleveDeValidation = { semaine: Jour; decidees: number; medianeMin: number; neufSurDixMin: number };
