import type { Instant } from './instant.ts';

/** Ce qu'une réponse peut avoir de différent de notre copie du contrat. */
export const REGLES_ECART = {
  absent: 'Champ absent',
  nouveau: 'Champ nouveau',
  type: 'Autre type',
  code: 'Code nouveau',
  forme: 'Autre forme',
} as const;
export type RegleEcart = keyof typeof REGLES_ECART;

/** Les mots d'écran des types JSON. */
export const GENRES_DE_VALEUR: Record<string, string> = {
  text: 'texte',
  number: 'nombre',
  boolean: 'oui ou non',
  list: 'liste',
  object: 'objet',
  null: 'vide (null)',
  absent: 'rien',
};

/** Une différence entre les réponses et notre copie du contrat ; jamais une valeur personnelle. */
export type EcartContrat = {
  environnement: string;
  operation: string;
  chemin: string;
  regle: RegleEcart;
  attendu: string;
  recu: string;
  n: number;
  premierLe: Instant;
  dernierLe: Instant;
  correlation: string;
};
