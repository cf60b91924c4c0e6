import Link from 'next/link';
import type { EchangeVu } from '@/components/journal/echange-row.ts';
import { Badge } from '@/components/ui/badge.tsx';
import { Table } from '@/components/ui/table.tsx';

/** Des échanges avec Passe Marché, dans les deux sens. */
export function AppelsTable({ lignes }: { lignes: readonly EchangeVu[] }) {
  return (
    <Table titre="Échanges, du plus récent au plus ancien" enFiches>
      <thead>
        <tr>
          <th scope="col">Instant</th>
          <th scope="col">Sens</th>
          <th scope="col">Opération</th>
          <th scope="col">Verdict</th>
          <th scope="col">Cause</th>
          <th scope="col">HTTP</th>
          <th scope="col" className="fr-cell--right">
            Durée
          </th>
        </tr>
      </thead>
      <tbody>
        {lignes.map((e) => (
          <tr key={e.cle}>
            <th scope="row" data-libelle="Instant">
              <Link prefetch={false} href={`/journal/${e.cle}`}>
                {e.quand}
              </Link>
            </th>
            <td data-libelle="Sens">{e.sens}</td>
            <td data-libelle="Opération" className="fr-cell--multiline">
              {e.operation}
              {e.essai ? ` (${e.essai})` : null}
            </td>
            <td data-libelle="Verdict">
              <Badge ton={e.ton}>{e.verdict}</Badge>
            </td>
            <td data-libelle="Cause" className="fr-cell--multiline">
              {e.cause ?? '–'}
            </td>
            <td data-libelle="HTTP">{e.http}</td>
            <td data-libelle="Durée" className="fr-cell--right">
              {e.duree}
            </td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
