import { Badge } from '@/components/ui/badge.tsx';
import { EtatVide } from '@/components/ui/etat-vide.tsx';
import { Lien } from '@/components/ui/lien.tsx';
import { EnTete } from '@/components/ui/en-tete.tsx';
import { Table } from '@/components/ui/table.tsx';
import type { CalculLu } from '@/lib/contracts/calculs.ts';
import { versCalcul } from './calcul-view.ts';

/** Les vingt derniers calculs du stock. */
export function CalculsListe({ calculs }: { calculs: readonly CalculLu[] }) {
  if (calculs.length === 0) {
    return (
      <EtatVide titre="Aucun calcul du stock">
        Un calcul cote toutes les demandes à coter d’un territoire avant une échéance.
      </EtatVide>
    );
  }
  return (
    <Table titre="Vingt derniers calculs du stock" enFiches>
      <EnTete colonnes={['Demandé le', 'État', 'Territoire', 'Échéance', 'Traitées', 'Demandé par']} />
      <tbody>
        {calculs.map(versCalcul).map((c) => (
          <tr key={c.ref}>
            <th scope="row" data-libelle="Demandé le">
              <Lien petit href={`/supervision/calculs/${c.ref}`}>
                {c.demande}
              </Lien>
            </th>
            <td data-libelle="État">
              <Badge ton={c.ton}>{c.etat}</Badge>
            </td>
            <td data-libelle="Territoire">{c.territoires}</td>
            <td data-libelle="Échéance">{c.echeance}</td>
            <td data-libelle="Traitées">{c.avancement}</td>
            <td data-libelle="Demandé par">{c.agent}</td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
