/** Ce qui arrive à un marché, dit dans son histoire. */
export const FAITS_MARCHE = {
  saisir: 'Brouillon enregistré',
  modifier: 'Brouillon modifié',
  creer: 'Création demandée',
  cree: 'Créé chez Passe Marché',
  refuse: 'Refusé par Passe Marché',
  incertain: 'Réponse perdue : création incertaine',
  rattacher: 'Rattaché à la main à un marché existant',
  recreer: 'Création demandée de nouveau après vérification',
  configure: 'Configuré par l’acheteur',
  clore: 'Clos à la main',
  rouvrir: 'Rouvert',
} as const;
export type FaitMarche = keyof typeof FAITS_MARCHE;

/** `agent` absent : le service ou Passe Marché ; `texte` : la raison donnée, l'identifiant ou la cause. */
export type EvenementMarche = { le: Date; genre: FaitMarche; agent: string | null; texte: string | null };
