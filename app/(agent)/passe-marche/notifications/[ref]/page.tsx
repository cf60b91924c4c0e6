import { notFound } from 'next/navigation';
import { NotificationDetail } from '@/components/passe-marche/notification-detail.tsx';
import { etapesConsole } from '@/components/passe-marche/etapes-console.ts';
import { FilAriane } from '@/components/ui/fil-ariane.tsx';
import { direEnvironnement } from '@/lib/access/environnement-choisi.ts';
import { environnementDe } from '@/lib/access/environnement-de.ts';
import { peutEn } from '@/lib/access/peut-en.ts';
import { exigerAgent } from '@/lib/access/session.ts';
import { cheminPasseMarche } from '@/lib/contracts/passe-marche.ts';
import { pool } from '@/lib/db/client.ts';
import { findNotification } from '@/lib/db/find-notification.ts';

export const metadata = { title: 'Notification – Passe Marché' };

export default async function PageNotification({ params }: { params: Promise<{ ref: string }> }) {
  const agent = await exigerAgent('passe-marche.lire');
  const chemin = cheminPasseMarche.safeParse(await params);
  const ref = chemin.success ? chemin.data.ref : '';
  const environnement = await environnementDe(agent, 'passe-marche.lire', 'notification', ref);
  const notification = environnement === null ? null : await findNotification(pool(), environnement, ref);
  if (environnement === null || notification === null) notFound();
  await direEnvironnement(environnement);
  return (
    <>
      <FilAriane etapes={etapesConsole(environnement, 'notifications')} courante="Notification" />
      <h1>Notification reçue</h1>
      <NotificationDetail
        notification={notification}
        peutRejouer={peutEn(agent.role, 'passe-marche.administrer', environnement)}
      />
    </>
  );
}
