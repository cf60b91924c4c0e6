export type ModePresence = 'consulte' | 'modifie';

/** Un battement toutes les 15 s ; trois manqués, et la personne n'est plus là. */
export const BATTEMENT_MS = 15_000;
export const OUBLI_MS = 45_000;
