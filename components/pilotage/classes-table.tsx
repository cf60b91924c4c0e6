import { EnTete } from '@/components/ui/en-tete.tsx';
import { Table } from '@/components/ui/table.tsx';
import type { Classe } from './classes-de-notes.ts';

/** Les mêmes chiffres que les barres. */
export function ClassesTable({
  titre,
  classes,
  series,
}: {
  titre: string;
  classes: readonly Classe[];
  series: readonly string[];
}) {
  return (
    <Table titre={titre} enFiches>
      <EnTete colonnes={['Classe', ...series.map((nombre) => ({ nombre }))]} />
      <tbody>
        {classes.map((c) => (
          <tr key={c.bas}>
            <th scope="row" data-libelle="Classe">
              {c.libelle}
            </th>
            {c.n.map((n, i) => (
              <td key={series[i]} data-libelle={series[i]} className="fr-cell--right tabular-nums">
                {n.toLocaleString('fr-FR')}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
