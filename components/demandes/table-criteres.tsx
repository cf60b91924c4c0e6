import Link from 'next/link';
import { EnTete } from '@/components/ui/en-tete.tsx';
import { Table } from '@/components/ui/table.tsx';
import { cellule } from './cellule.ts';
import type { LigneCritere } from './cotation-view.ts';

type Props = { titre: string; note: string; criteres: readonly LigneCritere[] };

/** Chaque critère, la donnée lue, la règle et son origine ; le total est la note. */
export function TableCriteres({ titre, note, criteres }: Props) {
  return (
    <Table titre={titre} enFiches>
      <EnTete colonnes={['Critère', 'Commune', 'Valeur lue', 'Origine', 'Preuve', { nombre: 'Points' }]} />
      <tbody>
        {criteres.map((c) => (
          <tr key={c.cle}>
            <th scope="row" data-libelle="Critère" className="fr-cell--multiline">
              <span>
                {c.libelle}
                {c.regle ? (
                  <Link href={c.regle.href} className="block font-normal fr-text--xs fr-mb-0">
                    {c.regle.texte}
                  </Link>
                ) : null}
              </span>
            </th>
            <td data-libelle="Commune" className="fr-cell--multiline">
              {c.horsNote ? `${c.lieu} (hors de la note)` : c.lieu}
            </td>
            <td data-libelle="Valeur lue" className={cellule(c.valeur, 'fr-cell--multiline')}>
              {c.valeur}
            </td>
            <td data-libelle="Origine" className="fr-cell--multiline">
              {c.origine}
            </td>
            <td data-libelle="Preuve" className={cellule(c.preuve, 'fr-cell--multiline')}>
              {c.preuve}
            </td>
            <td data-libelle="Points" className="fr-cell--right tabular-nums">
              {c.points}
            </td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row" colSpan={5}>
            Note
          </th>
          <td className="fr-cell--right tabular-nums">
            <strong>{note}</strong>
          </td>
        </tr>
      </tfoot>
    </Table>
  );
}
