import Link from 'next/link';
import { Badge } from '@/components/ui/badge.tsx';
import { Bouton } from '@/components/ui/bouton.tsx';
import { EtatVide } from '@/components/ui/etat-vide.tsx';
import { type Choix, Selection } from '@/components/ui/selection.tsx';
import { EnTete } from '@/components/ui/en-tete.tsx';
import { Table } from '@/components/ui/table.tsx';
import { ecrireObjetCompare } from '@/lib/contracts/objet-compare.ts';
import type { VersionRow } from './version-row.ts';

/** Toutes les versions ; en comparer deux est une adresse (formulaire ordinaire). */
export function Versions({ rows }: { rows: readonly VersionRow[] }) {
  if (rows.length === 0) return <EtatVide titre="Aucune version">Cette demande n’a jamais été cotée.</EtatVide>;
  const choix: Choix[] = rows.flatMap((r) => [
    { valeur: ecrireObjetCompare({ tag: 'version', ref: r.ref }), libelle: `Version ${r.numero}, ${r.note} points` },
    {
      valeur: ecrireObjetCompare({ tag: 'recalcul', ref: r.ref, grille: null }),
      libelle: `Version ${r.numero}, recalculée aujourd’hui`,
    },
  ]);
  // Par défaut : la version précédente et la courante ; à défaut, la seule version et son recalcul.
  const [de, vers] = rows.length > 1 ? [choix[2], choix[0]] : [choix[0], choix[1]];
  return (
    <>
      <h2 className="fr-h5">Versions de la cotation</h2>
      <TableVersions rows={rows} />
      <h2 className="fr-h5">Comparer</h2>
      <form method="get" action="/cotations/comparer" className="flex flex-wrap items-end gap-4 print:hidden">
        <Selection label="De" name="a" defaultValue={de?.valeur} choix={choix} />
        <Selection label="À" name="b" defaultValue={vers?.valeur} choix={choix} />
        <Bouton type="submit" variante="secondaire" className="fr-mb-3w">
          Comparer les cotations
        </Bouton>
      </form>
    </>
  );
}

function TableVersions({ rows }: { rows: readonly VersionRow[] }) {
  return (
    <Table titre="Versions, la plus récente d’abord" enFiches>
      <EnTete colonnes={['Version', 'Date', 'Origine', 'Grille', { nombre: 'Note' }, 'Auteur', 'Motif', 'État']} />
      <tbody>
        {rows.map((r) => (
          <tr key={r.ref}>
            <th scope="row" data-libelle="Version" className="fr-cell--multiline">
              <Link href={`/cotations/${r.ref}`} prefetch={false}>
                Version {r.numero}
              </Link>
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
