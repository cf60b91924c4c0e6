import { Horodatage } from '@/components/ui/horodatage.tsx';
import { Lien } from '@/components/ui/lien.tsx';
import { EnTete } from '@/components/ui/en-tete.tsx';
import { Table } from '@/components/ui/table.tsx';
import { type EcartContrat, REGLES_ECART } from '@/lib/domain/ecart-contrat.ts';
import { libelleOperation } from '@/lib/domain/operation.ts';

/** Les différences avec notre copie du contrat : chemin, attendu, reçu ; jamais une valeur personnelle. */
export function TableEcarts({ ecarts }: { ecarts: readonly EcartContrat[] }) {
  return (
    <Table titre="Différences constatées" titreVisible enFiches>
      <EnTete colonnes={['Opération', 'Champ', 'Différence', 'Attendu', 'Reçu', { nombre: 'Fois' }, 'Dernière', 'Exemple']} />
      <tbody>
        {ecarts.map((e) => (
          <tr key={`${e.operation} ${e.chemin} ${e.regle} ${e.recu}`}>
            <th scope="row" data-libelle="Opération">
              {libelleOperation(e.operation)}
            </th>
            <td data-libelle="Champ" className="break-all">
              <code>{e.chemin}</code>
            </td>
            <td data-libelle="Différence">{REGLES_ECART[e.regle]}</td>
            <td data-libelle="Attendu">{e.attendu}</td>
            <td data-libelle="Reçu">{e.recu}</td>
            <td data-libelle="Fois" className="fr-cell--right">
              {e.n}
            </td>
            <td data-libelle="Dernière">
              <Horodatage instant={e.dernierLe} />
            </td>
            <td data-libelle="Exemple">
              <Lien petit href={`/journal?correlation=${e.correlation}`}>
                Voir l’échange
              </Lien>
            </td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
