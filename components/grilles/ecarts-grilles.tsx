import { EnTete } from '@/components/ui/en-tete.tsx';
import { Table } from '@/components/ui/table.tsx';
import type { EcartVu } from './ecarts-view.ts';

/** Deux versions côte à côte : une ligne par changement, jamais par critère inchangé. */
export function EcartsGrilles({ ecart }: { ecart: EcartVu }) {
  return (
    <>
      <p className="fr-text--lead">{ecart.phrase}</p>
      {ecart.lignes.length === 0 ? null : (
        <Table titre={`Ce qui change de « ${ecart.avant} » à « ${ecart.apres} »`} enFiches>
          <EnTete colonnes={['Critère', 'Quoi', ecart.avant, ecart.apres]} />
          <tbody>
            {ecart.lignes.map((l) => (
              <tr key={l.cle}>
                <th scope="row" data-libelle="Critère" className="fr-cell--multiline">
                  {l.critere}
                </th>
                <td data-libelle="Quoi" className="fr-cell--multiline">
                  {l.quoi}
                </td>
                <td data-libelle="Avant" className="fr-cell--multiline">
                  {l.avant}
                </td>
                <td data-libelle="Après" className="fr-cell--multiline">
                  {l.apres}
                </td>
              </tr>
            ))}
          </tbody>
        </Table>
      )}
    </>
  );
}
