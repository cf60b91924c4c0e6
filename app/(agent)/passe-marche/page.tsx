import { SousNavigation } from '@/components/passe-marche/sous-navigation.tsx';
import { VueEnsemble } from '@/components/passe-marche/vue-ensemble.tsx';
import { FilAriane } from '@/components/ui/fil-ariane.tsx';
import { environnementDeLaPage } from '@/lib/access/environnement-choisi.ts';
import { liaisonPasseMarche } from '@/lib/access/passe-marche.ts';
import { exigerAgent } from '@/lib/access/session.ts';
import { pool } from '@/lib/db/client.ts';
import { findJetonPasseMarche } from '@/lib/db/find-jeton-passe-marche.ts';
import { listComptesPasseMarche } from '@/lib/db/list-comptes-passe-marche.ts';
import { listNotifications } from '@/lib/db/list-notifications.ts';
import { listProchainesEcheances } from '@/lib/db/list-prochaines-echeances.ts';

export const metadata = { title: 'Passe Marché' };

export default async function PagePasseMarche() {
  const agent = await exigerAgent('passe-marche.lire');
  const liaison = liaisonPasseMarche(await environnementDeLaPage(agent));
  const [jeton, comptes, echeances, recues] = await Promise.all([
    findJetonPasseMarche(pool(), liaison.environnement),
    listComptesPasseMarche(pool(), liaison.environnement),
    listProchainesEcheances(pool(), liaison.environnement),
    listNotifications(pool(), liaison.environnement, {}),
  ]);
  const notifications = recues.lignes.slice(0, 5);
  return (
    <>
      <FilAriane courante="Passe Marché" />
      <h1>Passe Marché</h1>
      <SousNavigation courante="/passe-marche" />
      <VueEnsemble liaison={liaison} jeton={jeton} comptes={comptes} echeances={echeances} notifications={notifications} />
    </>
  );
}
