import { cheminRef } from '@/lib/contracts/annonces.ts';
import { pool } from '@/lib/db/client.ts';
import { findEssai } from '@/lib/db/find-essai.ts';
import { refus } from '@/lib/route/issue.ts';
import { withRoute } from '@/lib/route/with-route.ts';

/** Où en est un essai que l'agent a lui-même demandé. */
export const GET = withRoute(
  { permission: 'essai.lancer', params: cheminRef },
  async ({ agent, params }) => (await findEssai(pool(), params.ref, agent.id)) ?? refus('introuvable'),
);
