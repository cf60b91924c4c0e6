import { lireFiltres, type Parametres } from '@/components/passe-marche/adresse-liste.ts';
import { NotificationsObjet } from '@/components/passe-marche/notifications-objet.tsx';
import { filtresNotifications } from '@/lib/contracts/listes-passe-marche.ts';
import { pool } from '@/lib/db/client.ts';
import { listNotificationsObjet } from '@/lib/db/list-notifications.ts';
import { lirePageMarche } from '../lire-marche.ts';

export const metadata = { title: 'Notifications – Marché' };

type Props = { params: Promise<{ ref: string }>; searchParams: Promise<Parametres> };

export default async function PageNotificationsMarche({ params, searchParams }: Props) {
  const { marche, environnement } = await lirePageMarche((await params).ref);
  const { apres, avant } = lireFiltres(filtresNotifications, await searchParams).filtres;
  const page = await listNotificationsObjet(pool(), environnement, marche.identifiant, { apres, avant });
  return <NotificationsObjet base={`/passe-marche/marches/${marche.ref}/notifications`} page={page} />;
}
