import type { Regle } from './regle.ts';

export type Scenario = { regles: Regle[]; abonnementRetire?: boolean; profilRetire?: boolean };

/** Scénarios nommés du contrat §8.4. */
export const SCENARIOS = {
  nominal: { regles: [] },
  panne: { regles: [{ faute: 'passerelle-503-html', route: '*' }] },
  quota: { regles: [{ faute: 'quota-429-retry-after', route: 'api', pourcentage: 70, secondes: 2 }] },
  // Trois appels sur quatre échouent, en 500, 404 ou 400 (judilibre-search #109) : 1/4, puis 1/3 du reste, puis 1/2.
  intermittent: {
    regles: [
      { faute: 'erreur-500-vide', route: 'api', pourcentage: 25 },
      { faute: 'route-404', route: 'api', pourcentage: 33.4 },
      { faute: 'jeton-absent-400', route: 'api', pourcentage: 50 },
    ],
  },
  'abonnement-absent': { regles: [], abonnementRetire: true },
  'profil-absent': { regles: [], profilRetire: true },
  maintenance: { regles: [{ faute: 'maintenance-503', route: 'api' }] },
  'contrat-derive': {
    regles: [
      { faute: 'champ-manquant', route: 'cotation-get', pourcentage: 50 },
      { faute: 'valeur-inconnue', route: 'detail', pourcentage: 50 },
      { faute: 'champs-en-plus', route: 'api' },
    ],
  },
  // Rien ne casse : des champs que personne n'a annoncés, dans des réponses par ailleurs justes.
  'contrat-enrichi': { regles: [{ faute: 'champs-en-plus', route: 'api' }] },
} satisfies Record<string, Scenario>;

export type NomScenario = keyof typeof SCENARIOS;
export const NOMS_SCENARIOS = Object.keys(SCENARIOS).filter((nom): nom is NomScenario => Object.hasOwn(SCENARIOS, nom));
