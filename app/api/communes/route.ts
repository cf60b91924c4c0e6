import { communesQuery } from '@/lib/contracts/communes.ts';
import { pool } from '@/lib/db/client.ts';
import { listCommunes } from '@/lib/db/list-communes.ts';
import { withRoute } from '@/lib/route/with-route.ts';

export const GET = withRoute({ permission: 'demande.lire', query: communesQuery }, async ({ agent, query }) => ({
  communes: await listCommunes(pool(), query.q, agent.perimetre),
}));
