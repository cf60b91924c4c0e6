import Link from 'next/link';
import { DessinCascade } from '@/components/cotation/cascade.tsx';
import { EtatVide } from '@/components/ui/etat-vide.tsx';
import { EnTete } from '@/components/ui/en-tete.tsx';
import { Table } from '@/components/ui/table.tsx';
import type { Cascade } from '@/lib/domain/cascade.ts';
import type { CotationView, LigneLieu } from './cotation-view.ts';
import type { PlaceVue } from './place-view.ts';
import { Places } from './places.tsx';
import type { RecalculVue } from './recalcul-view.ts';
import { TableCriteres } from './table-criteres.tsx';

type Props = {
  cotation: CotationView | null;
  cascade: Cascade | null;
  recalcul: RecalculVue | null;
  places: readonly PlaceVue[];
  attente: string;
};

/** La note expliquée : une phrase, un tableau, un dessin, qui disent la même somme ; puis sa place et les lieux. */
export function Synthese({ cotation, cascade, recalcul, places, attente }: Props) {
  if (!cotation) {
    return <EtatVide titre="Aucune cotation">Cette demande n’a jamais été cotée, ni au SNE ni ici.</EtatVide>;
  }
  return (
    <>
      <h2 className="fr-h5">Pourquoi cette note</h2>
      <p className="fr-text--lead">{cotation.phrase}</p>
      <p className="fr-text--sm mention">
        {cotation.grille}, cotation du {cotation.date}. La commission d’attribution reste souveraine.
      </p>
      {recalcul ? (
        <p className="fr-text--sm">
          {recalcul.phrase} {recalcul.href ? <Link href={recalcul.href}>Comparer critère par critère</Link> : null}
        </p>
      ) : null}
      <TableCriteres titre="Critères retenus, tels qu’envoyés au SNE" note={cotation.note} criteres={cotation.criteres} />
      {cascade ? <DessinCascade cascade={cascade} titre={cotation.phrase} depart="Départ" arrivee="Note" /> : null}
      <Places places={places} attente={attente} />
      <h2 className="fr-h5">Par commune souhaitée</h2>
      <TableLieux lieux={cotation.lieux} />
    </>
  );
}

function TableLieux({ lieux }: { lieux: readonly LigneLieu[] }) {
  return (
    <Table titre="Total, place et délai d’attente par commune" enFiches>
      <EnTete colonnes={['Commune', { nombre: 'Points' }, 'Place', 'Délai d’attente']} />
      <tbody>
        {lieux.map((l) => (
          <tr key={l.cle}>
            <th scope="row" data-libelle="Commune" className="fr-cell--multiline">
              {l.commune}
            </th>
            <td data-libelle="Points" className="fr-cell--right tabular-nums">
              {l.points}
            </td>
            <td data-libelle="Place" className="fr-cell--multiline">
              {l.place}
            </td>
            <td data-libelle="Délai d’attente" className="fr-cell--multiline">
              {l.delai}
            </td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
