import type { Instant } from './instant.ts';

/** Ce qu'on compare d'un appel réussi à un appel manqué. */
export type FaitsDAppel = {
  cle: string;
  le: Instant;
  verdict: string;
  http: number | null;
  code: string | null;
  classe: string | null;
  dureeMs: number;
  tentative: number;
  /** Taille du corps gardé, en octets ; `null` : pas gardé (succès, ou effacé). */
  taille: number | null;
};
