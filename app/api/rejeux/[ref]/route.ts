import { cheminRejeu } from '@/lib/contracts/rejeux.ts';
import { pool } from '@/lib/db/client.ts';
import { findRejeu } from '@/lib/db/find-rejeu.ts';
import { refus } from '@/lib/route/issue.ts';
import { withRoute } from '@/lib/route/with-route.ts';

/** Un rejeu, son avancement et ses deux cents premières lignes. */
export const GET = withRoute(
  { permission: 'envoi.rejouer', params: cheminRejeu },
  async ({ agent, params }) => (await findRejeu(pool(), agent, params.ref)) ?? refus('introuvable'),
);
