import { cheminSimulation } from '@/lib/contracts/simulations.ts';
import { pool } from '@/lib/db/client.ts';
import { findSimulation } from '@/lib/db/list-simulations.ts';
import { csvDeSimulation } from '@/lib/pilotage/csv-de-simulation.ts';
import { refus } from '@/lib/route/issue.ts';
import { withRoute } from '@/lib/route/with-route.ts';

/** Le bilan d'une simulation en CSV. */
export const GET = withRoute({ permission: 'pilotage.lire', params: cheminSimulation }, async ({ agent, params }) => {
  const simulation = await findSimulation(pool(), params.ref, agent.perimetre);
  if (!simulation?.bilan) return refus('introuvable');
  return new Response(csvDeSimulation(simulation.bilan), {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': `attachment; filename="simulation-${params.ref}.csv"`,
    },
  });
});
