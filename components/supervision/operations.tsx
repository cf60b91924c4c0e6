import { EtatVide } from '@/components/ui/etat-vide.tsx';
import { EnTete } from '@/components/ui/en-tete.tsx';
import { Table } from '@/components/ui/table.tsx';
import type { Supervision } from '@/lib/contracts/supervision.ts';
import { versOperations } from './sante-view.ts';

/** Les vingt-quatre dernières heures, par opération. */
export function Operations({ sante }: { sante: Supervision }) {
  const lignes = versOperations(sante);
  if (lignes.length === 0) return <EtatVide titre="Aucun appel depuis 24 heures" niveau="h3" />;
  return (
    <Table titre="Opérations des dernières 24 heures" titreVisible enFiches>
      <EnTete
        colonnes={['Opération', { nombre: 'Appels' }, { nombre: 'En échec' }, { nombre: 'Taux' }, { nombre: 'Durée moyenne' }]}
      />
      <tbody>
        {lignes.map((o) => (
          <tr key={o.cle}>
            <th scope="row" data-libelle="Opération">
              {o.libelle}
            </th>
            <td data-libelle="Appels" className="fr-cell--right">
              {o.appels}
            </td>
            <td data-libelle="En échec" className="fr-cell--right">
              {o.enEchec}
            </td>
            <td data-libelle="Taux" className="fr-cell--right">
              {o.taux}
            </td>
            <td data-libelle="Durée moyenne" className="fr-cell--right">
              {o.duree}
            </td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
