const LIBELLES: Record<string, string> = { 'base-ecole': 'base école', 'bac-a-sable': 'bac à sable', production: 'production' };

/** L'environnement d'un échange, en mots d'écran ; un inconnu garde son nom. */
export const libelleEnvironnement = (environnement: string): string => LIBELLES[environnement] ?? environnement;
