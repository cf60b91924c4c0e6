import { EnTete } from '@/components/ui/en-tete.tsx';
import { Table } from '@/components/ui/table.tsx';
import type { Supervision } from '@/lib/contracts/supervision.ts';
import { versQuotas } from './sante-view.ts';

/** Ce que nos appels au SNE consomment du quota annoncé. */
export function Quotas({ sante }: { sante: Supervision }) {
  return (
    <Table titre="Appels au SNE et quota" titreVisible enFiches>
      <EnTete colonnes={['Période', { nombre: 'Appels' }, { nombre: 'Quota' }, { nombre: 'Part' }]} />
      <tbody>
        {versQuotas(sante).map((q) => (
          <tr key={q.libelle}>
            <th scope="row" data-libelle="Période">
              {q.libelle}
            </th>
            <td data-libelle="Appels" className="fr-cell--right">
              {q.consomme}
            </td>
            <td data-libelle="Quota" className="fr-cell--right">
              {q.limite}
            </td>
            <td data-libelle="Part" className="fr-cell--right">
              {q.part}
            </td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
