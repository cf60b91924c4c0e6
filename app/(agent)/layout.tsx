import type { ReactNode } from 'react';
import { Coquille } from '@/components/coquille/coquille.tsx';
import { compteAffiche } from '@/lib/access/compte-affiche.ts';
import { PAGES_PUBLIQUES, rubriquesDe } from '@/lib/access/rubriques.ts';
import { exigerAgent } from '@/lib/access/session.ts';
import { env } from '@/lib/core/env.ts';
import { Providers } from '../providers.tsx';

export default async function LayoutAgent({ children }: { children: ReactNode }) {
  const agent = await exigerAgent();
  const { ENVIRONNEMENT, SITE_DEMONSTRATION } = env();
  const entrees = rubriquesDe(agent.role).map(({ href, libelle }) => ({ href, libelle }));
  return (
    <Coquille
      environnement={ENVIRONNEMENT}
      demonstration={SITE_DEMONSTRATION}
      pages={PAGES_PUBLIQUES}
      connecte={{ compte: compteAffiche(agent), entrees }}
    >
      <Providers>{children}</Providers>
    </Coquille>
  );
}
