import { cheminEnvoi } from '@/lib/contracts/envois.ts';
import { pool } from '@/lib/db/client.ts';
import { findEnvoi } from '@/lib/db/find-envoi.ts';
import { refus } from '@/lib/route/issue.ts';
import { withRoute } from '@/lib/route/with-route.ts';

/** Un envoi, ses tentatives et les motifs de son refus. */
export const GET = withRoute(
  { permission: 'envoi.lire', params: cheminEnvoi },
  async ({ agent, params }) => (await findEnvoi(pool(), agent.perimetre, params.ref)) ?? refus('introuvable'),
);
