import { EnTete } from '@/components/ui/en-tete.tsx';
import { Table } from '@/components/ui/table.tsx';
import { pointsDe } from '@/lib/domain/changer-points.ts';
import type { Critere } from '@/lib/domain/grille.ts';
import { regleLibelle } from '@/lib/domain/regle-libelle.ts';
import { nomDuChamp } from './essai-du-formulaire.ts';

/** Les critères de la grille et leurs points, à changer sur place. */
export function PointsAEssayer({ criteres }: { criteres: readonly Critere[] }) {
  return (
    <Table titre="Points des critères ; un critère à tranches les suit en proportion" titreVisible enFiches>
      <EnTete colonnes={['Critère', 'Règle publiée', 'Points au plus']} />
      <tbody>
        {criteres.map((c) => (
          <tr key={c.code}>
            <th scope="row" data-libelle="Critère" className="fr-cell--multiline">
              {c.libelle}
            </th>
            <td data-libelle="Règle publiée" className="fr-cell--multiline">
              {regleLibelle(c)}
            </td>
            <td data-libelle="Points au plus">
              <input
                className="fr-input w-24"
                name={nomDuChamp(c.code)}
                aria-label={`Points de « ${c.libelle} »`}
                defaultValue={pointsDe(c)}
                inputMode="numeric"
              />
            </td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
