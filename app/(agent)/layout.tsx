import type { ReactNode } from 'react';
import { Coquille } from '@/components/coquille/coquille.tsx';
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
  const [alertes, annonces] = await Promise.all([
    peut(agent.role, 'alerte.lire') ? countAlertesAVoir(pool()) : 0,
    listAnnoncesEnCours(pool(), 'agents', new Date()),
  ]);
  const entrees = rubriquesDe(agent.role).map(({ href, libelle }) => ({
    href,
    libelle: href === '/alertes' && alertes > 0 ? `${libelle} (${alertes})` : libelle,
  }));
  return (
    <Coquille
      environnement={environnement}
      demonstration={demonstration}
      pages={PAGES_PUBLIQUES}
      annonces={annonces}
      connecte={{ compte: compteAffiche(agent), entrees }}
    >
      <Providers>{children}</Providers>
    </Coquille>
  );
}
