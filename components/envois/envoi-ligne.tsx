import Link from 'next/link';
import { Badge } from '@/components/ui/badge.tsx';
import { Case } from '@/components/ui/case.tsx';
import type { EnvoiRow } from './envoi-row.ts';

type Props = { row: EnvoiRow; cochee: boolean; onCocher?: ((cochee: boolean) => void) | undefined };

/** Une ligne de la liste ; la case à cocher n'est là que pour qui peut relancer. */
export function EnvoiLigne({ row, cochee, onCocher }: Props) {
  return (
    <tr>
      {onCocher ? (
        <td className="align-middle" data-libelle="Choisir">
          {row.relancable ? (
            <Case
              label={`Choisir l’envoi de la demande ${row.numero}`}
              labelMasque
              checked={cochee}
              onChange={(e) => onCocher(e.target.checked)}
            />
          ) : null}
        </td>
      ) : null}
      <th scope="row" data-libelle="Demande">
        <Link href={row.hrefDemande} className="whitespace-nowrap tabular-nums">
          {row.numero}
        </Link>
      </th>
      <td data-libelle="Note" className="fr-cell--right tabular-nums">
        {row.note}
      </td>
      <td data-libelle="État">
        <Badge ton={row.etat.ton}>{row.etat.texte}</Badge>
      </td>
      <td data-libelle="Essais" className="fr-cell--right tabular-nums">
        {row.essais}
      </td>
      <td data-libelle="Prochain essai">
        {row.prochain ? (
          <>
            <time dateTime={row.prochain.iso}>{row.prochain.absolu}</time>
            <span className="fr-hint-text">{row.prochain.relatif}</span>
          </>
        ) : (
          '–'
        )}
      </td>
      <td data-libelle="Cause" className="fr-cell--multiline">
        {row.cause ? (
          <>
            {row.cause.titre} <code className="fr-hint-text">{row.cause.code}</code>
          </>
        ) : (
          '–'
        )}
      </td>
      <td data-libelle="Créé le">
        <time dateTime={row.creeLe.iso}>{row.creeLe.absolu}</time>
        <span className="fr-hint-text">{row.auteur}</span>
      </td>
      <td data-libelle="Détail">
        <Link href={row.href} aria-label={`Voir l’envoi de la demande ${row.numero}, créé le ${row.creeLe.absolu}`}>
          Voir
        </Link>
      </td>
    </tr>
  );
}
