/** État de cotation d'une demande, tel que les listes le filtrent. Vocabulaire de l'écran dans ETATS_COTATION. */
export type EtatCotation = 'a-coter' | 'cotee' | 'a-transmettre' | 'transmise' | 'rejetee';

export const ETATS_COTATION: Record<EtatCotation, string> = {
  'a-coter': 'À coter',
  cotee: 'Cotée',
  'a-transmettre': 'À transmettre',
  transmise: 'Transmise',
  rejetee: 'Rejetée par le SNE',
};

/** État d'une version de cotation. */
export type EtatVersion =
  | 'en-attente-de-validation'
  | 'refusee'
  | 'validee'
  | 'transmise'
  | 'rejetee'
  | 'remplacee'
  | 'lue-au-sne';

export const ETATS_VERSION: Record<EtatVersion, string> = {
  'en-attente-de-validation': 'En attente de validation',
  refusee: 'Refusée',
  validee: 'Validée',
  transmise: 'Transmise',
  rejetee: 'Rejetée par le SNE',
  remplacee: 'Remplacée',
  'lue-au-sne': 'Lue au SNE',
};
