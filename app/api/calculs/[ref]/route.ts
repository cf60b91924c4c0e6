import { z } from 'zod';
import { refCalcul } from '@/lib/contracts/calculs.ts';
import { pool } from '@/lib/db/client.ts';
import { findCalcul } from '@/lib/db/find-calcul.ts';
import { refus } from '@/lib/route/issue.ts';
import { withRoute } from '@/lib/route/with-route.ts';

const params = z.object({ ref: refCalcul });

/** Un calcul du stock, sa courbe et ses écarts. */
export const GET = withRoute(
  { permission: 'calcul.lancer', params },
  async ({ agent, params: { ref }, requete: { maintenant } }) =>
    (await findCalcul(pool(), agent.perimetre, ref, maintenant)) ?? refus('introuvable'),
);
