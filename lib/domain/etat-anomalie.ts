export const ETATS_ANOMALIE = {
  'a-examiner': 'À examiner',
  expliquee: 'Expliquée',
  corrigee: 'Corrigée',
  'transmise-au-sne': 'Transmise au SNE',
} as const;
export type EtatAnomalie = keyof typeof ETATS_ANOMALIE;
export const etatsAnomalie = Object.keys(ETATS_ANOMALIE) as [EtatAnomalie, ...EtatAnomalie[]];

/** Anomalies traitées au plus par appel : le reste est annoncé. */
export const TRAITEMENT_MAX = 500;
