import type { Role } from './permissions.ts';

/** Les niveaux d'authentification que ProConnect sait rendre (`acr` de l'id_token). */
export const NIVEAUX = ['eidas0', 'eidas1', 'eidas0-mfa', 'eidas1-mfa', 'eidas2', 'eidas3'] as const;
export type Niveau = (typeof NIVEAUX)[number];

const DEUX_FACTEURS: readonly Niveau[] = ['eidas0-mfa', 'eidas1-mfa', 'eidas2', 'eidas3'];
const SUBSTANTIEL: readonly Niveau[] = ['eidas2', 'eidas3'];

/**
 * Ce que chaque rôle exige : deux facteurs pour tous, même pour lire (la CNIL les demande à tout accès extérieur à une base de plusieurs
 * millions de personnes, avril 2025) ; un niveau substantiel pour administrer.
 */
const ADMIS: Record<Role, readonly Niveau[]> = {
  lecteur: DEUX_FACTEURS,
  agent: DEUX_FACTEURS,
  responsable: DEUX_FACTEURS,
  support: SUBSTANTIEL,
  administrateur: SUBSTANTIEL,
};

/** Demandés à ProConnect, du préféré au toléré : le rôle n'est connu qu'au retour, où le niveau rendu est vérifié. */
export const NIVEAUX_DEMANDES = 'eidas2 eidas1-mfa';

/** Un niveau absent ou que la table ne connaît pas n'ouvre rien. */
export const niveauSuffit = (role: Role, acr: string | null): boolean => ADMIS[role].some((niveau) => niveau === acr);
