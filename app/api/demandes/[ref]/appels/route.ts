import { appelsQuery } from '@/lib/contracts/appels.ts';
import { refParams } from '@/lib/contracts/fiche-demande.ts';
import { pool } from '@/lib/db/client.ts';
import { listAppels } from '@/lib/db/list-appels.ts';
import { refus } from '@/lib/route/issue.ts';
import { withRoute } from '@/lib/route/with-route.ts';

export const GET = withRoute(
  { permission: 'demande.lire', params: refParams, query: appelsQuery },
  async ({ agent, params, query }) => {
    const depuis = query.le && query.id ? { le: query.le, id: query.id } : null;
    return (await listAppels(pool(), params.ref, agent.perimetre, depuis)) ?? refus('introuvable');
  },
);
