import { Badge } from '@/components/ui/badge.tsx';
import { formaterInstant } from '@/components/ui/formater-instant.ts';
import { EnTete } from '@/components/ui/en-tete.tsx';
import { Table } from '@/components/ui/table.tsx';
import type { NotificationListee } from '@/lib/domain/console-passe-marche.ts';
import { libelleEvenement, VERDICTS_NOTIFICATION } from '@/lib/domain/notification.ts';
import { LienConsole } from './lien-console.tsx';
import { TONS_NOTIFICATION } from './etats.ts';

/** Des notifications reçues, dans l'ordre choisi. */
export function NotificationsTable({ titre, notifications }: { titre: string; notifications: readonly NotificationListee[] }) {
  return (
    <Table titre={titre} enFiches>
      <EnTete colonnes={['Reçue le', 'Verdict', 'Événement', 'Objet', 'Réponse']} />
      <tbody>
        {notifications.map((n) => (
          <tr key={n.ref}>
            <th scope="row" data-libelle="Reçue le">
              <LienConsole href={`/passe-marche/notifications/${n.ref}`}>{formaterInstant(n.recueLe, 'seconde')}</LienConsole>
            </th>
            <td data-libelle="Verdict">
              <Badge ton={TONS_NOTIFICATION[n.verdict]}>{VERDICTS_NOTIFICATION[n.verdict]}</Badge>
              {n.enAttente ? ' (à traiter)' : null}
            </td>
            <td data-libelle="Événement" className="fr-cell--multiline wrap-anywhere">
              {n.evenement === null ? '–' : libelleEvenement(n.evenement)}
            </td>
            <td data-libelle="Objet">{n.objet ?? '–'}</td>
            <td data-libelle="Réponse">{n.http}</td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
