const ONGLETS = [
  ['', 'Synthèse'],
  ['/situation', 'Situation'],
  ['/cotations', 'Cotations'],
  ['/historique', 'Historique'],
  ['/appels', 'Appels'],
] as const;

/** Les onglets d'une fiche sont des pages : chacun a son adresse. */
export const toOngletsFiche = (ref: string, courant: string) =>
  ONGLETS.map(([suite, libelle]) => ({
    href: `/demandes/${ref}${suite}`,
    libelle,
    courant: courant === `/demandes/${ref}${suite}`,
  }));
