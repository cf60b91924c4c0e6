import { cheminSimulation, gesteSurSimulation } from '@/lib/contracts/simulations.ts';
import { pool } from '@/lib/db/client.ts';
import { changerSimulation } from '@/lib/db/save-simulation.ts';
import { refus } from '@/lib/route/issue.ts';
import { withRoute } from '@/lib/route/with-route.ts';

/** Arrête une simulation, ou la reprend où elle s'était arrêtée. */
export const POST = withRoute(
  { permission: 'simulation.lancer', params: cheminSimulation, body: gesteSurSimulation },
  async ({ agent, params, body }) =>
    (await changerSimulation(pool(), agent.perimetre, params.ref, body.geste))
      ? { fait: true }
      : refus('conflit', { detail: 'La simulation n’est plus dans un état qui le permet : rechargez la page.' }),
);
