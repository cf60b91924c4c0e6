export type SectionAccueil = 'piles' | 'reprendre' | 'liaison' | 'synchronisation';

const PAR_METIER: Record<string, readonly SectionAccueil[]> = {
  support: ['liaison', 'synchronisation', 'piles', 'reprendre'],
  administrateur: ['liaison', 'synchronisation', 'piles', 'reprendre'],
};

/** L'ordre de l'accueil selon le métier : le support regarde d'abord si la liaison tient, les autres ce qui les attend. */
export const ordreAccueil = (role: string): readonly SectionAccueil[] =>
  PAR_METIER[role] ?? ['piles', 'reprendre', 'liaison', 'synchronisation'];
