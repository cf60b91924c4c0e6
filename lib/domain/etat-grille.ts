import type { Jour } from './instant.ts';

/** L'état écrit : une version publiée dont la fin est passée se lit « Remplacée ». */
export type EtatGrille = 'brouillon' | 'publiee' | 'remplacee';

export const ETATS_GRILLE: Record<EtatGrille, string> = { brouillon: 'Brouillon', publiee: 'Publiée', remplacee: 'Remplacée' };

export const etatAuJour = (etat: EtatGrille, fin: Jour | null, aujourdHui: Jour): EtatGrille =>
  etat === 'publiee' && fin !== null && fin < aujourdHui ? 'remplacee' : etat;
