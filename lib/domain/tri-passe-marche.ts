/** Comment se rangent les trois listes ; « - » : du plus récent, ou du plus lointain, d'abord. */
export const TRIS_MARCHES = {
  '-saisie': 'Du plus récent au plus ancien',
  saisie: 'Du plus ancien au plus récent',
  echeance: 'Échéance la plus ancienne d’abord',
  '-echeance': 'Échéance la plus lointaine d’abord',
} as const;
export type TriMarches = keyof typeof TRIS_MARCHES;

const { '-saisie': RECENTS, saisie: ANCIENS } = TRIS_MARCHES;
export const TRIS_PAR_DATE = { '-saisie': RECENTS, saisie: ANCIENS } as const;
export type TriParDate = keyof typeof TRIS_PAR_DATE;
