import { forbidden } from 'next/navigation';
import { SousNavigation } from '@/components/passe-marche/sous-navigation.tsx';
import { Parametres } from '@/components/passe-marche-liaison/parametres.tsx';
import { etapesConsole } from '@/components/passe-marche/etapes-console.ts';
import { FilAriane } from '@/components/ui/fil-ariane.tsx';
import { agirEn } from '@/lib/access/agir-en.ts';
import { environnementDeLaPage } from '@/lib/access/environnement-choisi.ts';
import { empreintesPasseMarche, liaisonPasseMarche } from '@/lib/access/passe-marche.ts';
import { exigerAgent } from '@/lib/access/session.ts';
import { pool } from '@/lib/db/client.ts';
import { findJetonPasseMarche } from '@/lib/db/find-jeton-passe-marche.ts';
import { findSecrets } from '@/lib/db/find-secrets.ts';

export const metadata = { title: 'Paramètres – Passe Marché' };

export default async function PageParametres() {
  const agent = await exigerAgent('passe-marche.administrer');
  const environnement = await environnementDeLaPage(agent);
  if (!agirEn(agent, 'passe-marche.administrer', environnement)) forbidden();
  const [jeton, secrets] = await Promise.all([
    findJetonPasseMarche(pool(), environnement),
    findSecrets(pool(), environnement, empreintesPasseMarche(environnement)),
  ]);
  return (
    <>
      <FilAriane etapes={etapesConsole(environnement)} courante="Paramètres" />
      <h1>Paramètres de la liaison</h1>
      <SousNavigation courante="/passe-marche/parametres" />
      <Parametres liaison={liaisonPasseMarche(environnement)} jeton={jeton} secrets={secrets} maintenant={new Date()} />
    </>
  );
}
