/** Une colonne de texte, ou une colonne de nombres, alignée à droite. */
export type Colonne = string | { nombre: string };

/** L'en-tête d'un tableau dont chaque colonne n'a qu'un nom ; une colonne triable ou à cocher s'écrit à la main. */
export const EnTete = ({ colonnes }: { colonnes: readonly Colonne[] }) => (
  <thead>
    <tr>
      {colonnes.map((colonne) =>
        typeof colonne === 'string' ? (
          <th key={colonne} scope="col">
            {colonne}
          </th>
        ) : (
          <th key={colonne.nombre} scope="col" className="fr-cell--right">
            {colonne.nombre}
          </th>
        ),
      )}
    </tr>
  </thead>
);
