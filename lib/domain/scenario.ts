/** Ce que la base école sait jouer, et ce qu'on en voit ; démonstration seulement. */
export const SCENARIOS = {
  nominal: { libelle: 'Tout va bien', effet: 'Le SNE et PISTE répondent normalement.' },
  panne: { libelle: 'Panne', effet: 'La passerelle répond 503 à tout : les envois attendent, rien ne se perd.' },
  quota: {
    libelle: 'Quota atteint',
    effet: 'Sept appels sur dix sont refusés en 429 ; le débit se règle sur l’attente demandée.',
  },
  intermittent: { libelle: 'Réponses intermittentes', effet: 'Trois appels sur quatre échouent, de trois façons différentes.' },
  'abonnement-absent': {
    libelle: 'Abonnement absent',
    effet: 'PISTE refuse l’accès à l’API (403) : la file se suspend, une sonde par minute.',
  },
  'contrat-derive': {
    libelle: 'Contrat dérivé',
    effet: 'Des champs manquent, d’autres apparaissent : les réponses ne sont plus celles du contrat provisoire.',
  },
  'contrat-enrichi': {
    libelle: 'Contrat enrichi',
    effet: 'Tout réussit, mais des champs que personne n’a annoncés apparaissent : « Contrat modifié » s’ouvre sans un échec.',
  },
} as const;

export type Scenario = keyof typeof SCENARIOS;
export const NOMS_SCENARIOS = Object.keys(SCENARIOS) as Scenario[];
