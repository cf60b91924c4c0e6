import type { ReglageValidation } from './validation.ts';

/** Le réglage d'un territoire et son histoire. `version` 0 : celui par défaut, jamais enregistré. */
export type ReglageDeTerritoire = {
  siren: string;
  territoire: string;
  reglage: ReglageValidation;
  version: number;
  /** Les critères des grilles publiées de ce territoire. */
  criteres: { code: string; libelle: string }[];
  histoire: { version: number; seuil: number; criteres: string[]; par: string | null; le: string }[];
};
