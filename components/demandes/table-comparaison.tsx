import { Table } from '@/components/ui/table.tsx';
import type { Comparaison } from './comparaison-view.ts';

export function TableComparaison({ comparaison }: { comparaison: Comparaison }) {
  return (
    <Table titre={`Écart par critère : ${comparaison.ecart} points au total`} titreVisible enFiches>
      <thead>
        <tr>
          <th scope="col">Critère</th>
          <th scope="col" className="fr-cell--right">
            {comparaison.avant}
          </th>
          <th scope="col" className="fr-cell--right">
            {comparaison.apres}
          </th>
          <th scope="col" className="fr-cell--right">
            Écart
          </th>
        </tr>
      </thead>
      <tbody>
        {comparaison.lignes.map((l) => (
          <tr key={l.cle}>
            <th scope="row" data-libelle="Critère">
              {l.libelle}
            </th>
            <td data-libelle={comparaison.avant} className="fr-cell--right tabular-nums">
              {l.avant}
            </td>
            <td data-libelle={comparaison.apres} className="fr-cell--right tabular-nums">
              {l.apres}
            </td>
            <td data-libelle="Écart" className="fr-cell--right tabular-nums">
              {l.ecart}
            </td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
