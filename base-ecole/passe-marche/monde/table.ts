/** Les objets d'une même sorte, par clé. */
export type Table<T> = {
  lire: (cle: string) => T | undefined;
  tous: () => T[];
  poser: (cle: string, valeur: T) => void;
  retirer: (cle: string) => void;
};
