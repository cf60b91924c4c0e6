import { Badge } from '@/components/ui/badge.tsx';
import { Bouton } from '@/components/ui/bouton.tsx';
import { EtatVide } from '@/components/ui/etat-vide.tsx';
import { type Choix, Selection } from '@/components/ui/selection.tsx';
import { Table } from '@/components/ui/table.tsx';
import type { Comparaison } from './comparaison-view.ts';
import { TableComparaison } from './table-comparaison.tsx';
import type { VersionRow } from './version-row.ts';

type Props = { rows: readonly VersionRow[]; choisies: { avant: string; apres: string } | null; comparaison: Comparaison | null };

/** Toutes les versions, et deux d'entre elles côte à côte ; la comparaison est une adresse (formulaire ordinaire). */
export function Versions({ rows, choisies, comparaison }: Props) {
  if (rows.length === 0) return <EtatVide titre="Aucune version">Cette demande n’a jamais été cotée.</EtatVide>;
  const choix: Choix[] = rows.map((r) => ({ valeur: r.numero, libelle: `Version ${r.numero}, ${r.note} points` }));
  return (
    <>
      <h2 className="fr-h5">Versions de la cotation</h2>
      <TableVersions rows={rows} />
      {choisies ? (
        <>
          <h2 className="fr-h5" id="comparer">
            Comparer deux versions
          </h2>
          <form method="get" action="#comparer" className="flex flex-wrap items-end gap-4 print:hidden">
            <Selection label="De" name="de" defaultValue={choisies.avant} choix={choix} />
            <Selection label="À" name="a" defaultValue={choisies.apres} choix={choix} />
            <Bouton type="submit" variante="secondaire" className="fr-mb-3w">
              Comparer les versions
            </Bouton>
          </form>
        </>
      ) : null}
      {comparaison ? <TableComparaison comparaison={comparaison} /> : null}
    </>
  );
}

function TableVersions({ rows }: { rows: readonly VersionRow[] }) {
  return (
    <Table titre="Versions, la plus récente d’abord" enFiches>
      <thead>
        <tr>
          <th scope="col">Version</th>
          <th scope="col">Date</th>
          <th scope="col">Origine</th>
          <th scope="col">Grille</th>
          <th scope="col" className="fr-cell--right">
            Note
          </th>
          <th scope="col">Auteur</th>
          <th scope="col">Motif</th>
          <th scope="col">État</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((r) => (
          <tr key={r.ref}>
            <th scope="row" data-libelle="Version" className="fr-cell--multiline">
              {r.numero}
            </th>
            <td data-libelle="Date" className="fr-cell--multiline">
              {r.date}
            </td>
            <td data-libelle="Origine" className="fr-cell--multiline">
              {r.origine}
            </td>
            <td data-libelle="Grille" className="fr-cell--multiline">
              {r.grille}
            </td>
            <td data-libelle="Note" className="fr-cell--right tabular-nums">
              {r.note}
            </td>
            <td data-libelle="Auteur" className="fr-cell--multiline">
              {r.auteur}
            </td>
            <td data-libelle="Motif" className="fr-cell--multiline">
              <span>
                {r.motif}
                {r.justification ? <span className="block mention">{r.justification}</span> : null}
              </span>
            </td>
            <td data-libelle="État" className="fr-cell--multiline">
              <Badge ton={r.etat.ton}>{r.etat.texte}</Badge>
            </td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
