import type { ReactNode } from 'react';
import { ScenarioEnCours } from '@/components/base-ecole/scenario-en-cours.tsx';
import { Coquille } from '@/components/coquille/coquille.tsx';
import { composerMenu } from '@/components/coquille/menu.ts';
import { lireBaseEcole } from '@/lib/access/base-ecole.ts';
import { compteAffiche } from '@/lib/access/compte-affiche.ts';
import { PAGES_PUBLIQUES, rubriquesDe } from '@/lib/access/rubriques.ts';
import { peut } from '@/lib/access/permissions.ts';
import { exigerAgent } from '@/lib/access/session.ts';
import { presentation } from '@/lib/access/installation.ts';
import { pool } from '@/lib/db/client.ts';
import { countAlertesAVoir } from '@/lib/db/list-alertes.ts';
import { listAnnoncesEnCours } from '@/lib/db/list-annonces.ts';
import { Providers } from '../providers.tsx';

export default async function LayoutAgent({ children }: { children: ReactNode }) {
  const agent = await exigerAgent();
  const { environnement, demonstration } = presentation();
  const [alertes, annonces, monde] = await Promise.all([
    peut(agent.role, 'alerte.lire') ? countAlertesAVoir(pool()) : 0,
    listAnnoncesEnCours(pool(), 'agents', new Date()),
    lireBaseEcole(),
  ]);
  const rubriques = rubriquesDe(agent.role).map(({ permission: _, ...r }) =>
    r.href === '/alertes' && alertes > 0 ? { ...r, libelle: `${r.libelle} (${alertes})` } : r,
  );
  const menu = composerMenu(demonstration ? [...rubriques, { href: '/base-ecole', libelle: 'Base école' }] : rubriques);
  return (
    <Coquille
      environnement={environnement}
      demonstration={demonstration}
      pages={PAGES_PUBLIQUES}
      annonces={annonces}
      connecte={{ compte: compteAffiche(agent), menu }}
    >
      {monde === null || monde.scenario === 'nominal' ? null : <ScenarioEnCours scenario={monde.scenario} />}
      <Providers>{children}</Providers>
    </Coquille>
  );
}
