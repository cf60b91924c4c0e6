import { Table } from '@/components/ui/table.tsx';

type Props = { titre: string; entetes: readonly [string, string]; lignes: readonly (readonly [string, string])[] };

/** Deux colonnes : quoi, combien. */
export function TableDeComptes({ titre, entetes: [quoi, combien], lignes }: Props) {
  return (
    <Table titre={titre} titreVisible enFiches>
      <thead>
        <tr>
          <th scope="col">{quoi}</th>
          <th scope="col" className="fr-cell--right">
            {combien}
          </th>
        </tr>
      </thead>
      <tbody>
        {lignes.map(([libelle, n]) => (
          <tr key={libelle}>
            <th scope="row" data-libelle={quoi}>
              {libelle}
            </th>
            <td data-libelle={combien} className="fr-cell--right">
              {n}
            </td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
