import Link from 'next/link';
import { Badge } from '@/components/ui/badge.tsx';
import { Table } from '@/components/ui/table.tsx';
import type { EchangeVu } from './echange-row.ts';

type Props = {
  lignes: readonly EchangeVu[];
  occupee?: boolean;
  /** Ce que le lieu ne dit pas déjà : au journal la demande, chez un partenaire qui nous appelle aussi, le sens. */
  avec?: 'demande' | 'sens';
};

/** Les échanges, du plus récent au plus ancien. */
export function JournalTable({ lignes, occupee, avec = 'demande' }: Props) {
  return (
    <Table titre="Échanges, du plus récent au plus ancien" occupee={occupee} enFiches>
      <thead>
        <tr>
          <th scope="col">Instant</th>
          {avec === 'sens' ? <th scope="col">Sens</th> : null}
          <th scope="col">Opération</th>
          <th scope="col">Verdict</th>
          <th scope="col">Cause</th>
          <th scope="col">HTTP</th>
          <th scope="col" className="fr-cell--right">
            Durée
          </th>
          {avec === 'demande' ? <th scope="col">Demande</th> : null}
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
            {avec === 'sens' ? <td data-libelle="Sens">{e.sens}</td> : null}
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
            {avec === 'demande' ? (
              <td data-libelle="Demande" className="whitespace-normal">
                {e.demande ? (
                  <Link prefetch={false} href={`/demandes/${e.demande}`}>
                    Ouvrir la demande
                  </Link>
                ) : (
                  '–'
                )}
              </td>
            ) : null}
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
