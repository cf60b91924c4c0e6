import type { EtatMarche } from './marche.ts';

/** Ce qu'une personne peut faire d'un marché, et les états d'où elle le peut ; ailleurs, le geste est refusé. */
export const GESTES_MARCHE = {
  /** Un refus n'a rien créé : corrigé, il redevient un brouillon. */
  modifier: ['brouillon', 'refuse'],
  creer: ['brouillon', 'refuse'],
  /** Une personne a retrouvé le marché chez Passe Marché. */
  rattacher: ['incertain'],
  /** Une personne a vu qu'il n'y est pas. */
  recreer: ['incertain'],
  candidater: ['configure'],
  /** Ni pendant la création : sa réponse peut encore arriver. */
  clore: ['brouillon', 'incertain', 'refuse', 'a-configurer', 'configure'],
  rouvrir: ['clos'],
} as const satisfies Record<string, readonly EtatMarche[]>;

export type GesteMarche = keyof typeof GESTES_MARCHE;

export const permet = (etat: EtatMarche, geste: GesteMarche): boolean =>
  (GESTES_MARCHE[geste] as readonly EtatMarche[]).includes(etat);
