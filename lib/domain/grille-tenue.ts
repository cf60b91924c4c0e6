import type { EtatGrille } from './etat-grille.ts';
import type { Population } from './grille.ts';
import type { Jour } from './instant.ts';

/** Une version de grille du référentiel, et ce qu'elle porte. */
export type GrilleTenue = {
  code: string;
  version: string;
  libelle: string;
  siren: string;
  /** Nom de l'EPCI, ou son SIREN si nous ne le servons pas. */
  territoire: string;
  population: Population;
  etat: EtatGrille;
  debut: Jour;
  fin: Jour | null;
  nationaux: number;
  locaux: number;
  /** Demandes en cours dont la cotation courante suit cette version (compte tenu). */
  demandes: number;
};
