import Link from 'next/link';
import { Badge } from '@/components/ui/badge.tsx';
import { Table } from '@/components/ui/table.tsx';
import type { CotationSuivieRow } from './cotation-suivie-row.ts';

const COLONNES = ['Demande', 'Note', 'Écart', 'État', 'Origine', 'Grille', 'Saisie le, par'];

export function CotationsTable({ titre, rows }: { titre: string; rows: readonly CotationSuivieRow[] }) {
  return (
    <Table titre={titre} enFiches>
      <thead>
        <tr>
          {COLONNES.map((c) => (
            <th key={c} scope="col">
              {c}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((r) => (
          <tr key={r.ref}>
            <th scope="row" data-libelle="Demande">
              <Link href={`/cotations/${r.ref}`} prefetch={false}>
                {r.numero}
              </Link>
            </th>
            <td data-libelle="Note" className="tabular-nums">
              {r.note}
            </td>
            <td data-libelle="Écart" className="tabular-nums">
              {r.ecart}
            </td>
            <td data-libelle="État">
              <Badge ton={r.etat.ton}>{r.etat.texte}</Badge>
            </td>
            <td data-libelle="Origine">{r.origine}</td>
            <td data-libelle="Grille" className="fr-cell--multiline">
              {r.grille}
            </td>
            <td data-libelle="Saisie le, par" className="fr-cell--multiline">
              {r.creeLe}, {r.auteur}
            </td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
