import { ActionJson } from '@/components/formulaire/action-json.tsx';
import { Alerte } from '@/components/ui/alerte.tsx';
import type { EcartContrat } from '@/lib/domain/ecart-contrat.ts';
import { libelleOperation } from '@/lib/domain/operation.ts';
import { TableEcarts } from './table-ecarts.tsx';

type Props = { ecarts: readonly EcartContrat[]; modifiable: boolean };

/** « Contrat modifié » : ce que les réponses ont de différent de notre copie, par opération. */
export function EcartsDeContrat({ ecarts, modifiable }: Props) {
  if (ecarts.length === 0) return null;
  const operations = [...new Set(ecarts.map((e) => e.operation))];
  return (
    <section className="fr-mb-4w">
      <Alerte ton="erreur" titre="Contrat modifié">
        Des réponses ne suivent plus notre copie du contrat provisoire. Comparez avec le dossier d’interfaces, puis faites
        corriger le client.
      </Alerte>
      <TableEcarts ecarts={ecarts} />
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

const dernier = (ecarts: readonly EcartContrat[], operation: string): string =>
  ecarts.filter((e) => e.operation === operation).reduce((max, e) => (e.dernierLe > max ? e.dernierLe : max), '');
