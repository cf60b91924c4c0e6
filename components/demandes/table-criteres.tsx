import { Table } from '@/components/ui/table.tsx';
import { cellule } from './cellule.ts';
import type { LigneCritere } from './cotation-view.ts';

export function TableCriteres({ titre, criteres }: { titre: string; criteres: readonly LigneCritere[] }) {
  return (
    <Table titre={titre} enFiches>
      <thead>
        <tr>
          <th scope="col">Critère</th>
          <th scope="col">Commune</th>
          <th scope="col">Valeur lue</th>
          <th scope="col">Origine</th>
          <th scope="col">Preuve</th>
          <th scope="col" className="fr-cell--right">
            Points
          </th>
        </tr>
      </thead>
      <tbody>
        {criteres.map((c) => (
          <tr key={c.cle}>
            <th scope="row" data-libelle="Critère" className="fr-cell--multiline">
              {c.libelle}
            </th>
            <td data-libelle="Commune" className="fr-cell--multiline">
              {c.lieu}
            </td>
            <td data-libelle="Valeur lue" className={cellule(c.valeur, 'fr-cell--multiline')}>
              {c.valeur}
            </td>
            <td data-libelle="Origine" className="fr-cell--multiline">
              {c.origine}
            </td>
            <td data-libelle="Preuve" className={cellule(c.preuve, 'fr-cell--multiline')}>
              {c.preuve}
            </td>
            <td data-libelle="Points" className="fr-cell--right tabular-nums">
              {c.points}
            </td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
