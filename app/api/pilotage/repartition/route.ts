import { filtresRepartition } from '@/lib/contracts/simulations.ts';
import { pool } from '@/lib/db/client.ts';
import { findPageRepartition } from '@/lib/db/find-page-repartition.ts';
import { listTerritoires } from '@/lib/db/list-territoires.ts';
import { csvDeRepartition } from '@/lib/pilotage/csv-de-repartition.ts';
import { withRoute } from '@/lib/route/with-route.ts';

/** La répartition affichée, note par note, en CSV. */
export const GET = withRoute({ permission: 'pilotage.lire', query: filtresRepartition }, async ({ agent, query }) => {
  const territoires = await listTerritoires(pool(), agent.perimetre);
  const { notes } = await findPageRepartition(pool(), territoires, agent.perimetre.tag === 'tous', query);
  return new Response(csvDeRepartition(notes), {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': 'attachment; filename="repartition-des-notes.csv"',
    },
  });
});
