/** Les opérations distantes, telles que le client les nomme, et leurs mots d'écran. */
export const OPERATIONS: Record<string, string> = {
  jeton: 'Obtenir un jeton',
  'get-demandes': 'Lister les demandes',
  'get-demande': 'Lire une demande',
  'get-cotation': 'Lire une cotation',
  'post-cotation': 'Transmettre une cotation',
  'get-modele': 'Lire le modèle de cotation',
  'get-healthcheck': 'Vérifier la santé',
};

/** Une opération que nous ne connaissons pas garde son nom. */
export const libelleOperation = (operation: string): string => OPERATIONS[operation] ?? operation;
