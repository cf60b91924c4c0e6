import type { ReactNode } from 'react';
import { type SectionAccueil, ordreAccueil } from '@/components/accueil/ordre-accueil.ts';
import { ordrePiles } from '@/components/accueil/ordre-piles.ts';
import { Piles } from '@/components/accueil/piles.tsx';
import { versPiles } from '@/components/accueil/piles-view.ts';
import { Reprendre } from '@/components/accueil/reprendre.tsx';
import { versReprises } from '@/components/accueil/reprendre-view.ts';
import { resumer } from '@/components/supervision/sante-view.ts';
import { BarreSynchronisation } from '@/components/synchronisations/barre-synchronisation.tsx';
import { Alerte } from '@/components/ui/alerte.tsx';
import { Lien } from '@/components/ui/lien.tsx';
import { liaison } from '@/lib/access/installation.ts';
import { peut } from '@/lib/access/permissions.ts';
import { pilesServies } from '@/lib/access/piles-servies.ts';
import { exigerAgent } from '@/lib/access/session.ts';
import { pool } from '@/lib/db/client.ts';
import { findAccueil } from '@/lib/db/find-accueil.ts';
import { findPreferences } from '@/lib/db/find-preferences.ts';
import { findSupervision } from '@/lib/db/find-supervision.ts';
import { listOuvertures } from '@/lib/db/list-ouvertures.ts';

export const metadata = { title: 'Accueil' };

const TITRES: Record<SectionAccueil, string> = {
  piles: 'Ce qui attend',
  reprendre: 'Reprendre',
  liaison: 'Liaison avec le SNE',
  synchronisation: 'Dernière synchronisation',
};

export default async function PageAccueil() {
  const agent = await exigerAgent();
  const maintenant = new Date();
  const [comptes, sante, ouvertures, { raccourcis }] = await Promise.all([
    findAccueil(pool(), agent.perimetre),
    findSupervision(pool(), liaison(), maintenant),
    listOuvertures(pool(), agent.id, agent.perimetre),
    findPreferences(pool(), agent.id),
  ]);
  const { ton, titre } = resumer(sante);
  const cles = ordrePiles(agent.role, (cle) => cle !== 'incidents' || peut(agent.role, 'incident.lire'));
  const sections: Record<SectionAccueil, ReactNode> = {
    piles: <Piles piles={versPiles(cles, comptes, maintenant)} traitables={pilesServies(agent.role)} raccourcis={raccourcis} />,
    reprendre: <Reprendre reprises={versReprises(ouvertures)} />,
    liaison: (
      <Alerte ton={ton} titre={titre} niveau="h3">
        <Lien petit href="/supervision/sante">
          Voir la santé
        </Lien>
      </Alerte>
    ),
    synchronisation: (
      <BarreSynchronisation synchronisation={sante.synchronisation} peutDemander={peut(agent.role, 'synchronisation.demander')} />
    ),
  };
  return (
    <>
      <h1 className="fr-mt-4w">Mon travail</h1>
      <p className="fr-text--lead">
        Bonjour {agent.nom}. Vos demandes : <Lien href="/demandes?prise=a-moi">attribuées à vous</Lien>,{' '}
        <Lien href="/demandes?prise=suivies">suivies</Lien>.
      </p>
      {ordreAccueil(agent.role).map((cle) => (
        <section key={cle} aria-labelledby={cle} className="fr-mb-5w">
          <h2 id={cle}>{TITRES[cle]}</h2>
          {sections[cle]}
        </section>
      ))}
    </>
  );
}
