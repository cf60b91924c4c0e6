import { adresseSuivante, lireFiltre, type Parametres } from '@/components/passe-marche/lire-filtre.ts';
import { FiltreEtats } from '@/components/passe-marche/filtre-etats.tsx';
import { NotificationsTable } from '@/components/passe-marche/notifications-table.tsx';
import { SousNavigation } from '@/components/passe-marche/sous-navigation.tsx';
import { EtatVide } from '@/components/ui/etat-vide.tsx';
import { FilAriane } from '@/components/ui/fil-ariane.tsx';
import { Pagination } from '@/components/ui/pagination.tsx';
import { environnementChoisi } from '@/lib/access/environnement-choisi.ts';
import { exigerAgent } from '@/lib/access/session.ts';
import { pool } from '@/lib/db/client.ts';
import { listNotifications } from '@/lib/db/list-notifications.ts';
import { listComptesPasseMarche } from '@/lib/db/list-comptes-passe-marche.ts';

export const metadata = { title: 'Notifications – Passe Marché' };

export default async function PageNotifications({ searchParams }: { searchParams: Promise<Parametres> }) {
  const agent = await exigerAgent('passe-marche.lire');
  const environnement = await environnementChoisi(agent);
  const { choisi, apres } = lireFiltre(await searchParams, 'notification');
  const [page, comptes] = await Promise.all([
    listNotifications(pool(), environnement, { verdict: choisi, apres }),
    listComptesPasseMarche(pool(), environnement),
  ]);
  return (
    <>
      <FilAriane etapes={[{ libelle: 'Passe Marché', href: '/passe-marche' }]} courante="Notifications" />
      <h1>Notifications</h1>
      <SousNavigation courante="/passe-marche/notifications" />

      <FiltreEtats genre="notification" comptes={comptes.notification} choisi={choisi} />
      {page.notifications.length === 0 ? (
        <EtatVide titre="Rien à montrer ici">Aucun élément ne correspond pour l’instant.</EtatVide>
      ) : (
        <NotificationsTable notifications={page.notifications} />
      )}
      <Pagination libelle="Pages" precedent={null} suivant={adresseSuivante('notification', choisi, page.suivante)} />
    </>
  );
}
