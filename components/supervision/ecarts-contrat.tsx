import { Alerte } from '@/components/ui/alerte.tsx';
import { Lien } from '@/components/ui/lien.tsx';
import { Horodatage } from '@/components/ui/horodatage.tsx';
import { Table } from '@/components/ui/table.tsx';
import type { EcartContrat } from '@/lib/domain/ecart-contrat.ts';
import { libelleOperation } from '@/lib/domain/operation.ts';
import { ActionJson } from './action-json.tsx';

type Props = { ecarts: readonly EcartContrat[]; modifiable: boolean };

/** « Contrat modifié » : ce que les réponses ont de différent de notre copie, par opération ; chemins et règles seulement. */
export function EcartsDeContrat({ ecarts, modifiable }: Props) {
  if (ecarts.length === 0) return null;
  const operations = [...new Set(ecarts.map((e) => e.operation))];
  return (
    <section className="fr-mb-4w">
      <Alerte ton="erreur" titre="Contrat modifié">
        Des réponses ne suivent plus notre copie du contrat provisoire. Comparez avec le dossier d’interfaces, puis faites
        corriger le client.
      </Alerte>
      <Table titre="Différences constatées" titreVisible enFiches>
        <thead>
          <tr>
            <th scope="col">Opération</th>
            <th scope="col">Champ</th>
            <th scope="col">Règle</th>
            <th scope="col">Fois</th>
            <th scope="col">Dernière</th>
            <th scope="col">Exemple</th>
          </tr>
        </thead>
        <tbody>
          {ecarts.map((e) => (
            <tr key={`${e.operation} ${e.chemin} ${e.regle}`}>
              <th scope="row" data-libelle="Opération">
                {libelleOperation(e.operation)}
              </th>
              <td data-libelle="Champ" className="break-all">
                <code>{e.chemin}</code>
              </td>
              <td data-libelle="Règle">{REGLES[e.regle] ?? e.regle}</td>
              <td data-libelle="Fois">{e.n}</td>
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
      {modifiable
        ? operations.map((operation) => (
            <ActionJson
              key={operation}
              url="/api/supervision/ecarts"
              methode="POST"
              corps={{ operation, vusJusqua: dernier(ecarts, operation) }}
              complement={libelleOperation(operation)}
            >
              Déclarer ces écarts examinés
            </ActionJson>
          ))
        : null}
    </section>
  );
}

const REGLES: Record<string, string> = {
  invalid_type: 'absent ou d’un autre type',
  invalid_format: 'd’une autre forme',
  invalid_value: 'valeur inconnue',
  too_big: 'trop grand',
  too_small: 'trop petit',
};

const dernier = (ecarts: readonly EcartContrat[], operation: string): string =>
  ecarts.filter((e) => e.operation === operation).reduce((max, e) => (e.dernierLe > max ? e.dernierLe : max), '');
