import { Piles } from '@/components/accueil/piles.tsx';
import { versPiles } from '@/components/accueil/piles-view.ts';
import { resumer } from '@/components/supervision/sante-view.ts';
import { BarreSynchronisation } from '@/components/synchronisations/barre-synchronisation.tsx';
import { Alerte } from '@/components/ui/alerte.tsx';
import { Lien } from '@/components/ui/lien.tsx';
import { peut } from '@/lib/access/permissions.ts';
import { liaison } from '@/lib/access/installation.ts';
import { exigerAgent } from '@/lib/access/session.ts';
import { pool } from '@/lib/db/client.ts';
import { findAccueil } from '@/lib/db/find-accueil.ts';
import { findSupervision } from '@/lib/db/find-supervision.ts';

export const metadata = { title: 'Accueil' };

export default async function PageAccueil() {
  const agent = await exigerAgent();
  const maintenant = new Date();
  const [comptes, sante] = await Promise.all([
    findAccueil(pool(), agent.perimetre),
    findSupervision(pool(), liaison(), maintenant),
  ]);
  const { ton, titre } = resumer(sante);
  return (
    <>
      <h1 className="fr-mt-4w">Mon travail</h1>
      <p className="fr-text--lead">Bonjour {agent.nom}.</p>
      <section aria-labelledby="piles" className="fr-mb-5w">
        <h2 id="piles">Ce qui attend</h2>
        <Piles piles={versPiles(comptes, maintenant)} />
      </section>
      <div className="grid gap-8 md:grid-cols-2">
        <section aria-labelledby="sante">
          <h2 id="sante">Liaison avec le SNE</h2>
          <Alerte ton={ton} titre={titre} niveau="h3">
            <Lien petit href="/supervision">
              Voir la santé
            </Lien>
          </Alerte>
        </section>
        <section aria-labelledby="synchronisation">
          <h2 id="synchronisation">Dernière synchronisation</h2>
          <BarreSynchronisation
            synchronisation={sante.synchronisation}
            peutDemander={peut(agent.role, 'synchronisation.demander')}
          />
        </section>
      </div>
    </>
  );
}
