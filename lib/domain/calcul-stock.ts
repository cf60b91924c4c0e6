export type EtatCalcul = 'en-attente' | 'en-cours' | 'en-pause' | 'arrete' | 'termine';

export const ETATS_CALCUL: Record<EtatCalcul, string> = {
  'en-attente': 'En attente',
  'en-cours': 'En cours',
  'en-pause': 'En pause',
  arrete: 'Arrêté',
  termine: 'Terminé',
};

/** Pourquoi une demande du calcul n'est pas cotée : comptée à part, jamais tue. */
export type RaisonEcart =
  | 'radiee'
  | 'disparue'
  | 'sans-grille'
  | 'sans-lieu'
  | 'envoi-en-jeu'
  | 'cotee-entre-temps'
  | 'rien-a-faire'
  | 'calcul-arrete';

export const RAISONS_ECART: Record<RaisonEcart, string> = {
  radiee: 'Demande radiée',
  disparue: 'Absente de la liste du SNE',
  'sans-grille': 'Aucune grille en vigueur',
  'sans-lieu': 'Aucune commune souhaitée dans le territoire du calcul',
  'envoi-en-jeu': 'Un envoi précédent n’est pas résolu',
  'cotee-entre-temps': 'Cotée par quelqu’un pendant le calcul',
  'rien-a-faire': 'N’est plus à coter',
  'calcul-arrete': 'Calcul arrêté avant son tour',
};

export type ActionCalcul = 'pause' | 'reprise' | 'arret';

/** L'état qui suit une action, ou `null` si l'action n'a pas de sens dans cet état. */
export function apresAction(etat: EtatCalcul, action: ActionCalcul): EtatCalcul | null {
  const actif = etat === 'en-attente' || etat === 'en-cours';
  switch (action) {
    case 'pause':
      return actif ? 'en-pause' : null;
    case 'reprise':
      return etat === 'en-pause' ? 'en-cours' : null;
    case 'arret':
      return actif || etat === 'en-pause' ? 'arrete' : null;
  }
}
