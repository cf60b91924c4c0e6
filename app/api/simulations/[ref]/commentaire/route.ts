import { cheminSimulation, commentaireDeSimulation } from '@/lib/contracts/simulations.ts';
import { pool } from '@/lib/db/client.ts';
import { commenterSimulation } from '@/lib/db/save-simulation.ts';
import { refus } from '@/lib/route/issue.ts';
import { withRoute } from '@/lib/route/with-route.ts';

/** Ce que l'équipe conclut d'une simulation ; l'adresse se partage avec lui. */
export const PUT = withRoute(
  { permission: 'simulation.lancer', params: cheminSimulation, body: commentaireDeSimulation },
  async ({ agent, params, body }) =>
    (await commenterSimulation(pool(), agent.perimetre, params.ref, body.commentaire)) ? { fait: true } : refus('introuvable'),
);
