import { Suspense } from 'react';
import { lireFiltres, type Parametres } from '@/components/passe-marche/adresse-liste.ts';
import { NotificationsListe } from '@/components/passe-marche/notifications-liste.tsx';
import { FiltresIgnores } from '@/components/passe-marche/filtres-ignores.tsx';
import { SousNavigation } from '@/components/passe-marche/sous-navigation.tsx';
import { etapesConsole } from '@/components/passe-marche/etapes-console.ts';
import { FilAriane } from '@/components/ui/fil-ariane.tsx';
import { Squelette } from '@/components/ui/squelette.tsx';
import { environnementDeLaPage } from '@/lib/access/environnement-choisi.ts';
import { exigerAgent } from '@/lib/access/session.ts';
import { type FiltresNotifications, filtresNotifications } from '@/lib/contracts/listes-passe-marche.ts';
import { pool } from '@/lib/db/client.ts';
import { listNotifications } from '@/lib/db/list-notifications.ts';
import { listComptesPasseMarche } from '@/lib/db/list-comptes-passe-marche.ts';

export const metadata = { title: 'Notifications – Passe Marché' };

export default async function PageNotifications({ searchParams }: { searchParams: Promise<Parametres> }) {
  const agent = await exigerAgent('passe-marche.lire');
  const environnement = await environnementDeLaPage(agent);
  const { filtres, ecartes } = lireFiltres(filtresNotifications, await searchParams);
  return (
    <>
      <FilAriane etapes={etapesConsole(environnement)} courante="Notifications" />
      <h1>Notifications</h1>
      <SousNavigation courante="/passe-marche/notifications" />
      <FiltresIgnores ecartes={ecartes} />
      <Suspense
        key={JSON.stringify([environnement, filtres])}
        fallback={<Squelette lignes={8} libelle="Lecture des notifications" />}
      >
        <Notifications environnement={environnement} filtres={filtres} />
      </Suspense>
    </>
  );
}

async function Notifications({ environnement, filtres }: { environnement: string; filtres: FiltresNotifications }) {
  const [page, comptes] = await Promise.all([
    listNotifications(pool(), environnement, filtres),
    listComptesPasseMarche(pool(), environnement),
  ]);
  return <NotificationsListe filtres={filtres} page={page} comptes={comptes.notification} />;
}
