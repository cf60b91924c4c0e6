import { EnTete } from '@/components/ui/en-tete.tsx';
import { Table } from '@/components/ui/table.tsx';
import type { ComparaisonVue } from './comparaison-view.ts';

/** Les critères, du plus fort écart au plus faible ; la dernière ligne est la note. */
export function TableComparee({ vue }: { vue: ComparaisonVue }) {
  return (
    <Table titre="Écart par critère, du plus fort au plus faible" enFiches>
      <EnTete colonnes={['Critère', { nombre: 'A' }, { nombre: 'B' }, { nombre: 'Écart' }]} />
      <tbody>
        {vue.lignes.map((l) => (
          <tr key={l.code}>
            <th scope="row" data-libelle="Critère" className="fr-cell--multiline">
              {l.libelle}
            </th>
            <td data-libelle="A" className="fr-cell--right tabular-nums">
              {l.a}
            </td>
            <td data-libelle="B" className="fr-cell--right tabular-nums">
              {l.b}
            </td>
            <td data-libelle="Écart" className="fr-cell--right tabular-nums">
              {l.ecart}
            </td>
          </tr>
        ))}
        {vue.cachees > 0 ? (
          <tr>
            <td colSpan={4}>
              {vue.cachees} {vue.cachees > 1 ? 'critères égaux ne sont pas montrés' : 'critère égal n’est pas montré'}
            </td>
          </tr>
        ) : null}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">Note</th>
          <td data-libelle="A" className="fr-cell--right tabular-nums">
            <strong>{vue.notes.a}</strong>
          </td>
          <td data-libelle="B" className="fr-cell--right tabular-nums">
            <strong>{vue.notes.b}</strong>
          </td>
          <td data-libelle="Écart" className="fr-cell--right tabular-nums">
            <strong>{vue.notes.ecart}</strong>
          </td>
        </tr>
      </tfoot>
    </Table>
  );
}
