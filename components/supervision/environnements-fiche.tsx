import { EnTete } from '@/components/ui/en-tete.tsx';
import { Table } from '@/components/ui/table.tsx';
import { libelleEnvironnement } from '@/lib/domain/environnement.ts';
import type { FicheApi } from '@/lib/domain/fiche-api.ts';

/** Où l'API répond, environnement par environnement. */
export function EnvironnementsFiche({ fiche }: { fiche: FicheApi }) {
  return (
    <Table titre={`Environnements – ${fiche.nom}`} titreVisible enFiches>
      <EnTete colonnes={['Environnement', 'Adresse de base']} />
      <tbody>
        {fiche.environnements.map((e) => (
          <tr key={e.environnement}>
            <th scope="row" data-libelle="Environnement">
              {libelleEnvironnement(e.environnement)}
            </th>
            <td data-libelle="Adresse" className="break-all">
              {e.adresse}
            </td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
