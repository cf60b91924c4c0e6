import type { Critere, Grille } from './grille.ts';

/** Une règle telle qu'un fichier la donne : la forme est bonne, aucune valeur n'est encore vérifiée. */
export type RegleLue = {
  tag: string;
  donnee?: string | undefined;
  valeurs?: string[] | undefined;
  communes?: string[] | undefined;
  points?: number | undefined;
  tousLes?: number | undefined;
  dureeMois?: number | null | undefined;
};

export type CritereLu = Omit<Critere, 'nature' | 'mode' | 'regle' | 'groupe' | 'source'> & {
  nature: string;
  mode: string;
  regle?: RegleLue | undefined;
  groupe?: string | undefined;
  source?: string | undefined;
};

export type GrilleLue = Omit<Grille, 'population' | 'criteres' | 'partageeAvec' | 'source'> & {
  population: string;
  partageeAvec?: string[] | undefined;
  source?: string | undefined;
  criteres: CritereLu[];
};

/** Une faute et son endroit : `criteres.DALO.bornes`, `debut` ; vide pour l'ensemble. */
export type FauteDeGrille = { champ: string; message: string };
/** Dit une faute d'un endroit donné. */
export type Dire = (champ: string, message: string) => void;
