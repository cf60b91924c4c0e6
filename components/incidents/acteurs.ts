/** Qui peut agir sur une cause. */
export const ACTEURS: Record<string, string> = {
  nous: 'notre service',
  sne: 'le SNE',
  piste: 'PISTE',
  guichet: 'le guichet enregistreur',
  'passe-marche': 'l’équipe Passe Marché',
};
