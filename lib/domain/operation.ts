/** Les opérations distantes, telles que le client les nomme, et leurs mots d'écran. */
export const OPERATIONS: Record<string, string> = {
  jeton: 'Obtenir un jeton',
  'get-demandes': 'Lister les demandes',
  'get-demande': 'Lire une demande',
  'get-cotation': 'Lire une cotation',
  'post-cotation': 'Transmettre une cotation',
  'get-modele': 'Lire le modèle de cotation',
  'get-healthcheck': 'Vérifier la santé',
  'pm-jeton': 'Obtenir un jeton Passe Marché',
  'pm-info-jeton': 'Tester la liaison à Passe Marché',
  'pm-creer-marche': 'Créer un marché',
  'pm-ouvrir-candidature': 'Ouvrir une candidature',
  'pm-telecharger-attestation': 'Télécharger une attestation',
  'pm-telecharger-dossier': 'Télécharger un dossier',
  notification: 'Recevoir une notification',
};

/** Une opération que nous ne connaissons pas garde son nom. */
export const libelleOperation = (operation: string): string => OPERATIONS[operation] ?? operation;
