import type { ReactNode } from 'react';
import { Coquille } from '@/components/coquille/coquille.tsx';
import { compteAffiche } from '@/lib/access/compte-affiche.ts';
import { PAGES_PUBLIQUES, rubriquesDe } from '@/lib/access/rubriques.ts';
import { exigerAgent } from '@/lib/access/session.ts';
import { presentation } from '@/lib/access/installation.ts';
import { Providers } from '../providers.tsx';

export default async function LayoutAgent({ children }: { children: ReactNode }) {
  const agent = await exigerAgent();
  const { environnement, demonstration } = presentation();
  const entrees = rubriquesDe(agent.role).map(({ href, libelle }) => ({ href, libelle }));
  return (
    <Coquille
      environnement={environnement}
      demonstration={demonstration}
      pages={PAGES_PUBLIQUES}
      connecte={{ compte: compteAffiche(agent), entrees }}
    >
      <Providers>{children}</Providers>
    </Coquille>
  );
}
