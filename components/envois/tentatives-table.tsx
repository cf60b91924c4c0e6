import { EnTete } from '@/components/ui/en-tete.tsx';
import { Table } from '@/components/ui/table.tsx';
import type { TentativeLue } from '@/lib/contracts/envois.ts';
import { tentativeRow } from './tentative-row.ts';

/** Les tentatives une par une, la dernière d'abord. */
export function TentativesTable({ tentatives }: { tentatives: readonly TentativeLue[] }) {
  if (tentatives.length === 0) return <p>Aucune tentative pour le moment.</p>;
  return (
    <Table titre="Tentatives" titreVisible enFiches>
      <EnTete colonnes={['N°', 'Le', 'Nature', 'Issue', 'Réponse', 'Durée', 'Corrélation']} />
      <tbody>
        {tentatives.map(tentativeRow).map((t) => (
          <tr key={t.numero}>
            <th scope="row" data-libelle="N°">
              {t.numero}
            </th>
            <td data-libelle="Le" className="fr-cell--multiline">
              <time dateTime={t.le.iso}>{t.le.texte}</time>
            </td>
            <td data-libelle="Nature">{t.nature}</td>
            <td data-libelle="Issue">{t.issue}</td>
            <td data-libelle="Réponse" className="fr-cell--multiline">
              <code>{t.reponse}</code>
            </td>
            <td data-libelle="Durée">{t.duree}</td>
            <td data-libelle="Corrélation" className="fr-cell--multiline">
              <code className="break-all">{t.correlation}</code>
            </td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
