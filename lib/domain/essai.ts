/** Les seules opérations qu'un essai peut appeler : des lectures. */
export const LECTURES = ['get-healthcheck', 'get-demandes', 'get-demande', 'get-cotation', 'get-modele'] as const;
export type Lecture = (typeof LECTURES)[number];

/** Celles qui portent sur une demande. */
export const SUR_UNE_DEMANDE: readonly Lecture[] = ['get-demande', 'get-cotation'];

/** Ce qu'un essai a donné : des comptes et des mots, jamais une donnée reçue. */
export type ResultatEssai = { reussi: boolean; classe: string | null; dureeMs: number; resume: string };
