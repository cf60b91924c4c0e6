const LIBELLES: Record<string, string> = {
  'base-ecole': 'Base école',
  'bac-a-sable': 'Bac à sable',
  sandbox: 'Bac à sable',
  staging: 'Recette',
  preprod: 'Préproduction',
  production: 'Production',
};

/** Le nom d'écran d'un environnement ; un environnement que nous ne connaissons pas garde le sien. */
export const libelleEnvironnement = (environnement: string): string => LIBELLES[environnement] ?? environnement;
