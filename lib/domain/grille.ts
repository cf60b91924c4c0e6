import type { Jour } from './instant.ts';
import type { Regle } from './regle.ts';

/** Une tranche de valeurs et ses points ; bornes incluses, absente = sans limite. */
export type Palier = { min: number | null; max: number | null; points: number };

export type Critere = {
  code: string;
  libelle: string;
  description: string | null;
  nature: 'national' | 'local';
  /** Met en œuvre une priorité de l'article L.441-1 du CCH. */
  obligatoire: boolean;
  mode: 'automatique' | 'justificatif';
  bornes: { min: number; max: number };
  paliers: Palier[];
  /** Ses points dépendent de la commune souhaitée. */
  parLocalisation: boolean;
  /** Ce qui donne ses points à un critère automatique ; absente, seul un agent peut le retenir. */
  regle?: Regle;
  /** Où ses points sont publiés ; absente d'un modèle, ils sont proposés. */
  source?: string;
  /** D'un même groupe, un seul critère compte par lieu : le plus favorable. */
  groupe?: string;
};

export type Population = 'primo' | 'mutation' | 'toutes';

/** Une version de grille : des données, jamais des branches du programme. */
export type Grille = {
  code: string;
  version: string;
  libelle: string;
  siren: string;
  /** Autres EPCI qui appliquent cette même grille. */
  partageeAvec?: string[];
  population: Population;
  debut: Jour;
  fin: Jour | null;
  criteres: Critere[];
  /** D'où vient une grille qui n'a pas été délibérée ici : « Inspirée de… ». */
  source?: string;
};

/** Les EPCI qui appliquent la grille. */
export const territoiresDeGrille = (grille: Pick<Grille, 'siren' | 'partageeAvec'>): string[] => [
  grille.siren,
  ...(grille.partageeAvec ?? []),
];

/** En vigueur ce jour-là, pour cette population. Les deux bornes sont incluses. */
export function enVigueur(grille: Grille, mutation: boolean, jour: Jour): boolean {
  const population: Population = mutation ? 'mutation' : 'primo';
  return (
    (grille.population === 'toutes' || grille.population === population) &&
    grille.debut <= jour &&
    (grille.fin === null || jour <= grille.fin)
  );
}
