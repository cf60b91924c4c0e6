import { lireFiltres, type Parametres } from '@/components/passe-marche/adresse-liste.ts';
import { NotificationsObjet } from '@/components/passe-marche/notifications-objet.tsx';
import { filtresNotifications } from '@/lib/contracts/listes-passe-marche.ts';
import { pool } from '@/lib/db/client.ts';
import { listNotificationsObjet } from '@/lib/db/list-notifications.ts';
import { lirePageCandidature } from '../lire-candidature.ts';

export const metadata = { title: 'Notifications – Candidature' };

type Props = { params: Promise<{ ref: string }>; searchParams: Promise<Parametres> };

export default async function PageNotificationsCandidature({ params, searchParams }: Props) {
  const { candidature, environnement } = await lirePageCandidature((await params).ref);
  const { apres, avant } = lireFiltres(filtresNotifications, await searchParams).filtres;
  const page = await listNotificationsObjet(pool(), environnement, candidature.identifiant, { apres, avant });
  return <NotificationsObjet base={`/passe-marche/candidatures/${candidature.ref}/notifications`} page={page} />;
}
