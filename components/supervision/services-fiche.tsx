import { EnTete } from '@/components/ui/en-tete.tsx';
import { Table } from '@/components/ui/table.tsx';
import type { FicheApi } from '@/lib/domain/fiche-api.ts';
import { libelleOperation } from '@/lib/domain/operation.ts';

/** Ce que l'API sait faire : ses services, leur verbe et leur chemin. */
export function ServicesFiche({ fiche }: { fiche: FicheApi }) {
  return (
    <Table titre={`Services – ${fiche.nom}`} titreVisible enFiches>
      <EnTete colonnes={['Service', 'Verbe', 'Chemin']} />
      <tbody>
        {fiche.services.map((s) => (
          <tr key={s.operation}>
            <th scope="row" data-libelle="Service">
              {libelleOperation(s.operation)}
            </th>
            <td data-libelle="Verbe">{s.verbe}</td>
            <td data-libelle="Chemin" className="break-all">
              {s.chemin}
            </td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
