import type { FiltresNotifications } from '@/lib/contracts/listes-passe-marche.ts';
import type { NotificationListee } from '@/lib/domain/console-passe-marche.ts';
import { VERDICTS_NOTIFICATION } from '@/lib/domain/notification.ts';
import { TRIS_PAR_DATE } from '@/lib/domain/tri-passe-marche.ts';
import { ListeFiltree, type ListeLue } from './liste-filtree.tsx';
import { NotificationsTable } from './notifications-table.tsx';

/** La boîte de réception : verdicts, recherche, ordre et pages. */
export function NotificationsListe(lue: ListeLue<FiltresNotifications, NotificationListee>) {
  return (
    <ListeFiltree
      {...lue}
      base="/passe-marche/notifications"
      etats={{ libelle: 'Notifications par verdict', nom: 'verdict', mots: VERDICTS_NOTIFICATION, tous: 'Toutes' }}
      recherche={{
        libelle: 'Filtrer les notifications',
        quoi: 'Identifiant, intitulé d’un marché ou SIRET',
        choix: [{ nom: 'tri', label: 'Ordre', mots: TRIS_PAR_DATE }],
      }}
      vide={{
        titre: 'Aucune notification pour l’instant',
        texte: 'Passe Marché en envoie une quand un marché est configuré, et quand une candidature est remise.',
      }}
      pages="Pages de notifications"
    >
      <NotificationsTable
        titre={`Notifications reçues. ${TRIS_PAR_DATE[lue.filtres.tri ?? '-saisie']}`}
        notifications={lue.page.lignes}
      />
    </ListeFiltree>
  );
}
