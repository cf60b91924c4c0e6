/** Une condition et ses valeurs, dans l'ordre de leurs `$n`. */
export type Conditions = {
  /** Ajoute une condition si la valeur est là ; `p` est son paramètre. */
  et: (valeur: unknown, condition: (p: string) => string) => void;
  /** Chaque terme doit se lire dans une colonne de recherche (sans accents, à trigrammes). */
  contient: (termes: readonly string[], condition: (p: string) => string) => void;
  sql: () => string;
  valeurs: unknown[];
};

/** Assemble un WHERE condition par condition. */
export function conditions(): Conditions {
  const sql: string[] = [];
  const valeurs: unknown[] = [];
  const et: Conditions['et'] = (valeur, condition) => {
    if (valeur === undefined || valeur === null) return;
    valeurs.push(valeur);
    sql.push(condition(`$${valeurs.length}`));
  };
  return {
    et,
    contient: (termes, condition) => {
      for (const terme of termes) et(`%${terme.replace(/[\\%_]/g, '\\$&')}%`, condition);
    },
    sql: () => sql.join(' AND '),
    valeurs,
  };
}
