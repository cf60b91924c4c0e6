import { EtatVide } from '@/components/ui/etat-vide.tsx';
import { EnTete } from '@/components/ui/en-tete.tsx';
import { Table } from '@/components/ui/table.tsx';
import type { OperationMesuree } from '@/lib/domain/disponibilite.ts';
import { libelleOperation } from '@/lib/domain/operation.ts';
import { direMs, direNombre } from './disponibilite-view.ts';

const COLONNES = ['Appels', 'Pannes', 'Quota (429)', 'Refus', 'p50', 'p95'] as const;

/** Les opérations d'une période : appels, pannes, quota à part, durées. */
export function OperationsMesurees({ operations, periode }: { operations: readonly OperationMesuree[]; periode: string }) {
  if (operations.length === 0) return <EtatVide titre="Aucun appel sur cette période" niveau="h3" />;
  return (
    <Table titre={`Opérations, ${periode}`} titreVisible enFiches>
      <EnTete colonnes={['Opération', ...COLONNES.map((nombre) => ({ nombre }))]} />
      <tbody>
        {operations.map((o) => {
          const valeurs = [o.appels, o.pannes, o.quotas, o.refus].map(direNombre).concat(direMs(o.p50), direMs(o.p95));
          return (
            <tr key={o.operation}>
              <th scope="row" data-libelle="Opération">
                {libelleOperation(o.operation)}
              </th>
              {COLONNES.map((c, rang) => (
                <td key={c} data-libelle={c} className="fr-cell--right">
                  {valeurs[rang]}
                </td>
              ))}
            </tr>
          );
        })}
      </tbody>
    </Table>
  );
}
