import { SousNavigation } from '@/components/passe-marche/sous-navigation.tsx';
import { Recette } from '@/components/passe-marche-recette/recette.tsx';
import { etapesConsole } from '@/components/passe-marche/etapes-console.ts';
import { FilAriane } from '@/components/ui/fil-ariane.tsx';
import { agirEn } from '@/lib/access/agir-en.ts';
import { environnementDeLaPage } from '@/lib/access/environnement-choisi.ts';
import { liaisonPasseMarche } from '@/lib/access/passe-marche.ts';
import { peut } from '@/lib/access/permissions.ts';
import { exigerAgent } from '@/lib/access/session.ts';
import { pool } from '@/lib/db/client.ts';
import { listObservations } from '@/lib/db/list-observations.ts';

export const metadata = { title: 'Recette – Passe Marché' };

export default async function PageControles() {
  const agent = await exigerAgent('passe-marche.lire');
  const environnement = await environnementDeLaPage(agent);
  const { adresse } = liaisonPasseMarche(environnement);
  const tenues = await listObservations(pool(), environnement);
  return (
    <>
      <FilAriane etapes={etapesConsole(environnement)} courante="Recette" />
      <h1>Recette de l’intégration</h1>
      <SousNavigation courante="/passe-marche/controles" />
      <Recette
        dossier={{ environnement, adresse, ...tenues }}
        peutProuver={agirEn(agent, 'passe-marche.administrer', environnement)}
        peutJournal={peut(agent.role, 'journal.lire')}
      />
    </>
  );
}
