/**
 * États d'un envoi. « en-cours » : un travailleur en tient le bail ; s'il meurt, le POST a pu partir, donc l'envoi
 * sera vérifié avant tout nouvel essai (opération vérifiable, décision 2).
 */
export type EtatEnvoi = 'a-envoyer' | 'en-cours' | 'a-verifier' | 'transmis' | 'refuse' | 'en-echec' | 'incertain' | 'remplace';

export const ETATS_ENVOI: Record<EtatEnvoi, string> = {
  'a-envoyer': 'En attente',
  'en-cours': 'En cours',
  'a-verifier': 'À vérifier',
  transmis: 'Transmis',
  refuse: 'Refusé par le SNE',
  'en-echec': 'En échec',
  incertain: 'Incertain',
  remplace: 'Remplacé',
};

/** Rien de plus récent ne part pour la demande tant qu'un envoi est dans l'un de ces états (décision 3). */
export const NON_RESOLUS: readonly EtatEnvoi[] = ['a-envoyer', 'en-cours', 'a-verifier', 'incertain'];

/** Ce qu'un agent peut remettre dans la file. */
export const RELANCABLES: readonly EtatEnvoi[] = ['a-envoyer', 'a-verifier', 'refuse', 'en-echec', 'incertain'];
