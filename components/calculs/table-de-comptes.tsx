import { EnTete } from '@/components/ui/en-tete.tsx';
import { Table } from '@/components/ui/table.tsx';

type Props = { titre: string; entetes: readonly [string, string]; lignes: readonly (readonly [string, string])[] };

/** Deux colonnes : quoi, combien. */
export function TableDeComptes({ titre, entetes: [quoi, combien], lignes }: Props) {
  return (
    <Table titre={titre} titreVisible enFiches>
      <EnTete colonnes={[quoi, { nombre: combien }]} />
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
