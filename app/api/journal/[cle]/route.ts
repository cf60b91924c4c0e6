import { peut } from '@/lib/access/permissions.ts';
import { cheminEchange } from '@/lib/contracts/journal.ts';
import { pool } from '@/lib/db/client.ts';
import { findEchange } from '@/lib/db/find-echange.ts';
import { refus } from '@/lib/route/issue.ts';
import { withRoute } from '@/lib/route/with-route.ts';

/** Un échange, ses essais et ses voisins ; les corps masqués demandent un droit de plus. */
export const GET = withRoute(
  { permission: 'journal.lire', params: cheminEchange },
  async ({ agent, params }) =>
    (await findEchange(pool(), agent.perimetre, params.cle, peut(agent.role, 'journal.corps'))) ?? refus('introuvable'),
);
