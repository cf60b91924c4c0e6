export const TYPES_MARCHE = ['supplies', 'services', 'works', 'defense'] as const;
export type TypeMarche = (typeof TYPES_MARCHE)[number];

/** État de livraison, aux noms du contrat Passe Marché §8. */
export type Synchronisation = 'sync_pending' | 'sync_processing' | 'sync_completed' | 'sync_failed';

/** `id` est propre à la plateforme entière et part dans les notifications ; la position est celle de la liste. */
export type Lot = { id: number; nom: string; cpv: string | null };

export type Marche = {
  identifiant: string;
  /** `client_id` de l'éditeur. */
  editeur: string;
  creeLe: string;
  nom: string;
  echeance: string;
  siret: string;
  types: TypeMarche[];
  lots: Lot[];
  limiteLots: number | null;
  utilisateur: string | null;
  /** Clés des champs demandés ; vide tant que l'acheteur n'a pas confirmé la première étape. */
  champs: string[];
  achevement: { tag: 'ouvert' } | { tag: 'acheve'; le: string };
  synchronisation: Synchronisation;
};
