import { Nombre } from '@/components/ui/nombre.tsx';
import { EnTete } from '@/components/ui/en-tete.tsx';
import { Table } from '@/components/ui/table.tsx';

type Part = { valeur: string; n: number };
type Props = { parTerritoire: readonly Part[]; parGrille: readonly Part[]; occurrences: number };

const pourcent = new Intl.NumberFormat('fr-FR', { style: 'percent', maximumFractionDigits: 0 });

/** Où tombent les occurrences : par territoire, par version de la grille envoyée. */
export function Repartition({ parTerritoire, parGrille, occurrences }: Props) {
  return (
    <section aria-labelledby="repartition">
      <h2 id="repartition">Répartition</h2>
      {parTerritoire.length === 0 ? (
        <p>Aucune occurrence ne porte sur une demande : ni territoire, ni grille.</p>
      ) : (
        <div className="grid gap-x-6 lg:grid-cols-2">
          <Parts titre="Occurrences par territoire" axe="Territoire" parts={parTerritoire} occurrences={occurrences} />
          {parGrille.length === 0 ? (
            <p>Aucune occurrence ne transmettait une cotation : pas de version de grille en cause.</p>
          ) : (
            <Parts
              titre="Occurrences par version de grille"
              axe="Version de grille"
              parts={parGrille}
              occurrences={occurrences}
            />
          )}
        </div>
      )}
    </section>
  );
}

function Parts({ titre, axe, parts, occurrences }: { titre: string; axe: string; parts: readonly Part[]; occurrences: number }) {
  return (
    <Table titre={titre} titreVisible serree>
      <EnTete colonnes={[axe, { nombre: 'Occurrences' }, { nombre: 'Part' }]} />
      <tbody>
        {parts.map(({ valeur, n }) => (
          <tr key={valeur}>
            <th scope="row" className="whitespace-normal">
              {valeur}
            </th>
            <td className="fr-cell--right">
              <Nombre valeur={n} />
            </td>
            <td className="fr-cell--right">{pourcent.format(n / occurrences)}</td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
