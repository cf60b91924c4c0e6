import { Badge } from '@/components/ui/badge.tsx';
import { Horodatage } from '@/components/ui/horodatage.tsx';
import { EnTete } from '@/components/ui/en-tete.tsx';
import { Table } from '@/components/ui/table.tsx';
import type { EcheanceProche } from '@/lib/domain/console-passe-marche.ts';
import { PILES_MARCHE } from '@/lib/domain/marche.ts';
import { LienConsole } from './lien-console.tsx';
import { TONS_MARCHE } from './etats.ts';

/** Les marchés ouverts dont l'échéance vient le plus tôt. */
export function ProchainesEcheances({ echeances }: { echeances: readonly EcheanceProche[] }) {
  if (echeances.length === 0) return <p>Aucun marché ouvert n’a d’échéance à venir.</p>;
  return (
    <Table titre="Prochaines échéances, la plus proche d’abord" enFiches>
      <EnTete colonnes={['Échéance', 'Marché', 'État']} />
      <tbody>
        {echeances.map((e) => (
          <tr key={e.ref}>
            <th scope="row" data-libelle="Échéance">
              <Horodatage instant={e.echeance} />
            </th>
            <td data-libelle="Marché" className="fr-cell--multiline wrap-anywhere">
              <LienConsole href={`/passe-marche/marches/${e.ref}`}>{e.nom}</LienConsole>
            </td>
            <td data-libelle="État">
              <Badge ton={TONS_MARCHE[e.pile]}>{PILES_MARCHE[e.pile]}</Badge>
            </td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
