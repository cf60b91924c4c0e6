import { Table } from '@/components/ui/table.tsx';
import { enEcart } from '@/lib/domain/points-libelle.ts';

export function CasTypesTable({ cas }: { cas: readonly { libelle: string; avant: number; apres: number }[] }) {
  return (
    <>
      <h2 className="fr-h5">Cas types</h2>
      <p>Des ménages fictifs, qui ont déposé leur demande il y a près de trois ans.</p>
      <Table titre="Note des cas types, avant et après" enFiches>
        <thead>
          <tr>
            <th scope="col">Ménage</th>
            <th scope="col">Avant</th>
            <th scope="col">Après</th>
            <th scope="col">Écart</th>
          </tr>
        </thead>
        <tbody>
          {cas.map((c) => (
            <tr key={c.libelle}>
              <th scope="row" data-libelle="Ménage" className="fr-cell--multiline">
                {c.libelle}
              </th>
              <td data-libelle="Avant">{c.avant}</td>
              <td data-libelle="Après">{c.apres}</td>
              <td data-libelle="Écart">{enEcart(c.apres - c.avant)}</td>
            </tr>
          ))}
        </tbody>
      </Table>
    </>
  );
}
