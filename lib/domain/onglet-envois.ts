import type { EtatEnvoi } from './envoi.ts';

/** Les piles de la liste des envois, dans l'ordre où un agent les traite. */
export const ONGLETS_ENVOIS = ['en-attente', 'a-verifier', 'refuse', 'en-echec', 'incertain', 'transmis', 'tous'] as const;
export type OngletEnvois = (typeof ONGLETS_ENVOIS)[number];

export const LIBELLES_ONGLETS: Record<OngletEnvois, string> = {
  'en-attente': 'En attente',
  'a-verifier': 'À vérifier',
  refuse: 'Refusés',
  'en-echec': 'En échec',
  incertain: 'Incertains',
  transmis: 'Transmis',
  tous: 'Tous',
};

/** Les états d'un onglet ; `null` : tous, les envois remplacés compris. */
export const ETATS_DE_L_ONGLET: Record<OngletEnvois, readonly EtatEnvoi[] | null> = {
  'en-attente': ['a-envoyer', 'en-cours'],
  'a-verifier': ['a-verifier'],
  refuse: ['refuse'],
  'en-echec': ['en-echec'],
  incertain: ['incertain'],
  transmis: ['transmis'],
  tous: null,
};

/** Additionne les comptes par état en comptes par onglet. */
export function compterOnglets(parEtat: Partial<Record<string, number>>): Record<OngletEnvois, number> {
  const somme = (etats: readonly string[]) => etats.reduce((n, etat) => n + (parEtat[etat] ?? 0), 0);
  const un = (onglet: OngletEnvois) => somme(ETATS_DE_L_ONGLET[onglet] ?? Object.keys(parEtat));
  return {
    'en-attente': un('en-attente'),
    'a-verifier': un('a-verifier'),
    refuse: un('refuse'),
    'en-echec': un('en-echec'),
    incertain: un('incertain'),
    transmis: un('transmis'),
    tous: un('tous'),
  };
}
