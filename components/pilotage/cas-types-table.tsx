import { EnTete } from '@/components/ui/en-tete.tsx';
import { Table } from '@/components/ui/table.tsx';
import { enEcart, enNombre } from '@/lib/domain/points-libelle.ts';

export function CasTypesTable({ cas }: { cas: readonly { libelle: string; avant: number; apres: number }[] }) {
  return (
    <>
      <h2 className="fr-h5">Cas types</h2>
      <p>Des ménages fictifs, qui ont déposé leur demande il y a près de trois ans ; leur note, en points.</p>
      <Table titre="Note des cas types, avant et après" enFiches>
        <EnTete colonnes={['Ménage', { nombre: 'Avant' }, { nombre: 'Après' }, { nombre: 'Écart' }]} />
        <tbody>
          {cas.map((c) => (
            <tr key={c.libelle}>
              <th scope="row" data-libelle="Ménage" className="fr-cell--multiline">
                {c.libelle}
              </th>
              <td data-libelle="Avant" className="fr-cell--right tabular-nums">
                {enNombre(c.avant)}
              </td>
              <td data-libelle="Après" className="fr-cell--right tabular-nums">
                {enNombre(c.apres)}
              </td>
              <td data-libelle="Écart" className="fr-cell--right tabular-nums">
                {enEcart(c.apres - c.avant)}
              </td>
            </tr>
          ))}
        </tbody>
      </Table>
    </>
  );
}
