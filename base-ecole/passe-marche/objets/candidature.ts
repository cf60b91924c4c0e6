import type { Synchronisation } from './marche.ts';

/** Fichier joint : déposé par le candidat (`user`) ou récupéré d'une administration (`api`). */
export type Piece = { champ: string; source: 'api' | 'user'; nom: string; base64: string };

export type Candidature = {
  identifiant: string;
  marche: string;
  siret: string;
  utilisateur: string | null;
  creeLe: string;
  /** Adresse du premier candidat connecté ; aucune autre n'est admise ensuite (contrat §5). */
  courriel: string | null;
  lots: number[];
  reponses: Record<string, string>;
  pieces: Piece[];
  achevement: { tag: 'ouverte' } | { tag: 'achevee'; le: string; documents: 'prets' | 'manquants' };
  synchronisation: Synchronisation;
};
