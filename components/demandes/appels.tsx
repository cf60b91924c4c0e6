import { Badge } from '@/components/ui/badge.tsx';
import { EtatVide } from '@/components/ui/etat-vide.tsx';
import { Pagination } from '@/components/ui/pagination.tsx';
import { EnTete } from '@/components/ui/en-tete.tsx';
import { Table } from '@/components/ui/table.tsx';
import type { AppelRow } from './appel-row.ts';

type Props = { rows: readonly AppelRow[]; debut: string | null; suivant: string | null };

/** Les appels faits au SNE pour cette demande. */
export function Appels({ rows, debut, suivant }: Props) {
  if (rows.length === 0) {
    return <EtatVide titre="Aucun appel">Aucun échange avec le SNE n’est gardé pour cette demande.</EtatVide>;
  }
  return (
    <>
      <h2 className="fr-h5">Appels au SNE</h2>
      <Table titre="Appels, le plus récent d’abord" enFiches>
        <EnTete
          colonnes={['Date', 'Opération', 'Verdict', 'Cause', 'Réponse', { nombre: 'Durée' }, { nombre: 'Essai' }, 'Corrélation']}
        />
        <tbody>
          {rows.map((a) => (
            <tr key={a.id}>
              <th scope="row" data-libelle="Date" className="font-normal">
                {a.date}
              </th>
              <td data-libelle="Opération" className="fr-cell--multiline">
                {a.operation}
              </td>
              <td data-libelle="Verdict" className="fr-cell--multiline">
                <Badge ton={a.ton}>{a.verdict}</Badge>
              </td>
              <td data-libelle="Cause" className="fr-cell--multiline">
                {a.cause}
              </td>
              <td data-libelle="Réponse" className="fr-cell--multiline">
                {a.reponse}
              </td>
              <td data-libelle="Durée" className="fr-cell--right tabular-nums">
                {a.duree}
              </td>
              <td data-libelle="Essai" className="fr-cell--right tabular-nums">
                {a.tentative}
              </td>
              <td data-libelle="Corrélation" className="fr-cell--multiline">
                <code className="break-all fr-text--xs">{a.correlation}</code>
              </td>
            </tr>
          ))}
        </tbody>
      </Table>
      <Pagination libelle="Pages des appels" precedent={debut} suivant={suivant} />
    </>
  );
}
