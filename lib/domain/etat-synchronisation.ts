/** Les états d'une synchronisation, en mots. */
export const ETATS_SYNCHRONISATION = {
  'en-attente': 'En attente',
  'en-cours': 'En cours',
  terminee: 'Terminée',
  'terminee-avec-erreurs': 'Terminée avec erreurs',
  interrompue: 'Interrompue',
} as const;
