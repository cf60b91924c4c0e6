export const ETATS_ANOMALIE = {
  'a-examiner': 'À examiner',
  expliquee: 'Expliquée',
  corrigee: 'Corrigée',
  'transmise-au-sne': 'Transmise au SNE',
} as const;

/** Les mêmes, de plusieurs anomalies. */
export const PILES_ANOMALIE: Record<keyof typeof ETATS_ANOMALIE, string> = {
  'a-examiner': 'À examiner',
  expliquee: 'Expliquées',
  corrigee: 'Corrigées',
  'transmise-au-sne': 'Transmises au SNE',
};
export type EtatAnomalie = keyof typeof ETATS_ANOMALIE;
export const etatsAnomalie = Object.keys(ETATS_ANOMALIE) as [EtatAnomalie, ...EtatAnomalie[]];

/** Anomalies traitées au plus par appel : le reste est annoncé. */
export const TRAITEMENT_MAX = 500;
