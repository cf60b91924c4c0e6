import type { FiltresNotifications } from '@/lib/contracts/listes-passe-marche.ts';
import type { NotificationListee } from '@/lib/domain/console-passe-marche.ts';
import { VERDICTS_NOTIFICATION } from '@/lib/domain/notification.ts';
import { TRIS_PAR_DATE } from '@/lib/domain/tri-passe-marche.ts';
import { FiltreEtats } from './filtre-etats.tsx';
import { ListeVide } from './liste-vide.tsx';
import { NotificationsTable } from './notifications-table.tsx';
import { PagesListe } from './pages-liste.tsx';
import { RechercheListe } from './recherche-liste.tsx';

const BASE = '/passe-marche/notifications';

type Props = {
  filtres: FiltresNotifications;
  page: { lignes: readonly NotificationListee[]; precedente: string | null; suivante: string | null };
  comptes: Record<string, number>;
};

/** La boîte de réception : verdicts, recherche, ordre et pages. */
export function NotificationsListe({ filtres, page, comptes }: Props) {
  return (
    <>
      <FiltreEtats
        libelle="Notifications par verdict"
        base={BASE}
        filtres={filtres}
        nom="verdict"
        mots={VERDICTS_NOTIFICATION}
        comptes={comptes}
      />
      <RechercheListe
        base={BASE}
        libelle="Filtrer les notifications"
        quoi="Identifiant, intitulé d’un marché ou SIRET"
        filtres={filtres}
        choix={[{ nom: 'tri', label: 'Ordre', mots: TRIS_PAR_DATE }]}
      />
      {page.lignes.length === 0 ? (
        <ListeVide base={BASE} filtres={filtres} titre="Aucune notification pour l’instant">
          Passe Marché en envoie une quand un marché est configuré, et quand une candidature est remise.
        </ListeVide>
      ) : (
        <NotificationsTable
          titre={`Notifications reçues. ${TRIS_PAR_DATE[filtres.tri ?? '-saisie']}`}
          notifications={page.lignes}
        />
      )}
      <PagesListe base={BASE} filtres={filtres} libelle="Pages de notifications" page={page} />
    </>
  );
}
