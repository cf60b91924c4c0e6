import { cheminRejeu, pageDeLignes } from '@/lib/contracts/rejeux.ts';
import { pool } from '@/lib/db/client.ts';
import { findRejeu } from '@/lib/db/find-rejeu.ts';
import { refus } from '@/lib/route/issue.ts';
import { withRoute } from '@/lib/route/with-route.ts';

/** Un rejeu, son avancement et une page de ses lignes. */
export const GET = withRoute(
  { permission: 'envoi.rejouer', params: cheminRejeu, query: pageDeLignes },
  async ({ agent, params, query }) => (await findRejeu(pool(), agent, params.ref, query)) ?? refus('introuvable'),
);
