import Link from 'next/link';
import { Badge } from '@/components/ui/badge.tsx';
import { Table } from '@/components/ui/table.tsx';
import type { EchangeVu } from './echange-row.ts';

/** Les échanges, du plus récent au plus ancien. */
export function JournalTable({ lignes, occupee }: { lignes: readonly EchangeVu[]; occupee?: boolean }) {
  return (
    <Table titre="Échanges, du plus récent au plus ancien" occupee={occupee} enFiches>
      <thead>
        <tr>
          <th scope="col">Instant</th>
          <th scope="col">Opération</th>
          <th scope="col">Verdict</th>
          <th scope="col">Cause</th>
          <th scope="col">HTTP</th>
          <th scope="col" className="fr-cell--right">
            Durée
          </th>
          <th scope="col">Demande</th>
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
            <td data-libelle="Opération" className="whitespace-normal">
              <span>
                {e.operation}
                {e.essai ? ` (${e.essai})` : null}
              </span>
            </td>
            <td data-libelle="Verdict">
              <Badge ton={e.ton}>{e.verdict}</Badge>
            </td>
            <td data-libelle="Cause" className="whitespace-normal">
              {e.cause ?? '–'}
            </td>
            <td data-libelle="HTTP">{e.http}</td>
            <td data-libelle="Durée" className="fr-cell--right">
              {e.duree}
            </td>
            <td data-libelle="Demande" className="whitespace-normal">
              {e.demande ? (
                <Link prefetch={false} href={`/demandes/${e.demande}`}>
                  Ouvrir la demande
                </Link>
              ) : (
                '–'
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
