import { forbidden } from 'next/navigation';
import { NotificationsTable } from '@/components/passe-marche/notifications-table.tsx';
import { SousNavigation } from '@/components/passe-marche/sous-navigation.tsx';
import { Exercices } from '@/components/passe-marche-liaison/exercices.tsx';
import { etapesConsole } from '@/components/passe-marche/etapes-console.ts';
import { FilAriane } from '@/components/ui/fil-ariane.tsx';
import { environnementDeLaPage } from '@/lib/access/environnement-choisi.ts';
import { pagesPasseMarche } from '@/lib/access/pages-passe-marche.ts';
import { exigerAgent } from '@/lib/access/session.ts';
import { pool } from '@/lib/db/client.ts';
import { listExercees } from '@/lib/db/list-exercees.ts';
import { listObjetsPasseMarche } from '@/lib/db/list-objets-passe-marche.ts';

export const metadata = { title: 'Bac à sable – Passe Marché' };

export default async function PageBacASable() {
  const agent = await exigerAgent('passe-marche.administrer');
  const environnement = await environnementDeLaPage(agent);
  if (!pagesPasseMarche(agent, environnement).includes('/passe-marche/bac-a-sable')) forbidden();
  const [objets, exercees] = await Promise.all([
    listObjetsPasseMarche(pool(), environnement),
    listExercees(pool(), environnement),
  ]);
  return (
    <>
      <FilAriane etapes={etapesConsole(environnement)} courante="Bac à sable" />
      <h1>Bac à sable des notifications</h1>
      <SousNavigation courante="/passe-marche/bac-a-sable" />
      <Exercices environnement={environnement} objets={objets} />
      <h2 className="fr-mt-5w">Derniers exercices</h2>
      {exercees.length === 0 ? (
        <p>Aucun pour l’instant.</p>
      ) : (
        <NotificationsTable titre="Derniers exercices reçus, du plus récent au plus ancien" notifications={exercees} />
      )}
    </>
  );
}
