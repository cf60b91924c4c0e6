import { cheminTraitement } from '@/lib/contracts/traitements.ts';
import { pool } from '@/lib/db/client.ts';
import { findTraitement } from '@/lib/db/find-traitement.ts';
import { refus } from '@/lib/route/issue.ts';
import { withRoute } from '@/lib/route/with-route.ts';

/** Où en est une action groupée confiée au travailleur ; chacun ne voit que les siennes. */
export const GET = withRoute(
  { permission: 'demande.lire', params: cheminTraitement },
  async ({ agent, params }) => (await findTraitement(pool(), params.ref, agent.id)) ?? refus('introuvable'),
);
