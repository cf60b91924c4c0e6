const ENVIRONNEMENTS: Record<string, string> = {
  'base-ecole': 'Base école',
  sandbox: 'Sandbox',
  staging: 'Intégration (staging)',
  preprod: 'Préproduction',
  production: 'Production',
};

/** Le nom d'un environnement de Passe Marché, tel que l'écran le dit. */
export const libelleEnvironnement = (environnement: string): string => ENVIRONNEMENTS[environnement] ?? environnement;
