import { filtresRepartition, serieDePilotage } from '@/lib/contracts/simulations.ts';
import { pool } from '@/lib/db/client.ts';
import { findPageRepartition } from '@/lib/db/find-page-repartition.ts';
import { listTerritoires } from '@/lib/db/list-territoires.ts';
import { CSV_DE_PILOTAGE } from '@/lib/pilotage/csv-de-pilotage.ts';
import { withRoute } from '@/lib/route/with-route.ts';

/** Les chiffres d'un graphique affiché, en CSV. */
export const GET = withRoute(
  { permission: 'pilotage.lire', params: serieDePilotage, query: filtresRepartition },
  async ({ agent, params: { serie }, query }) => {
    const territoires = await listTerritoires(pool(), agent.perimetre);
    const page = await findPageRepartition(pool(), territoires, agent.perimetre.tag === 'tous', query);
    return new Response(CSV_DE_PILOTAGE[serie](page), {
      headers: { 'Content-Type': 'text/csv; charset=utf-8', 'Content-Disposition': `attachment; filename="${serie}.csv"` },
    });
  },
);
