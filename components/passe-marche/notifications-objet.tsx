import { EtatVide } from '@/components/ui/etat-vide.tsx';
import type { NotificationListee } from '@/lib/domain/console-passe-marche.ts';
import { NotificationsTable } from './notifications-table.tsx';
import { PagesListe } from './pages-liste.tsx';

type Props = {
  base: string;
  page: { lignes: readonly NotificationListee[]; precedente: string | null; suivante: string | null };
};

/** Les notifications qui parlent d'un objet. */
export function NotificationsObjet({ base, page }: Props) {
  if (page.lignes.length === 0)
    return (
      <EtatVide titre="Aucune notification" niveau="h3">
        Passe Marché n’a encore rien notifié à ce sujet.
      </EtatVide>
    );
  return (
    <>
      <NotificationsTable titre="Notifications à ce sujet, de la plus récente à la plus ancienne" notifications={page.lignes} />
      <PagesListe base={base} filtres={{}} libelle="Pages de notifications" page={page} />
    </>
  );
}
