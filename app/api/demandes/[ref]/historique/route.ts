import { refParams } from '@/lib/contracts/fiche-demande.ts';
import { historiqueQuery } from '@/lib/contracts/historique.ts';
import { pool } from '@/lib/db/client.ts';
import { listEvenements } from '@/lib/db/list-evenements.ts';
import { refus } from '@/lib/route/issue.ts';
import { withRoute } from '@/lib/route/with-route.ts';

export const GET = withRoute(
  { permission: 'demande.lire', params: refParams, query: historiqueQuery },
  async ({ agent, params, query }) => {
    const choix = { famille: query.genre ?? null, depuis: query.depuis ?? null };
    return (await listEvenements(pool(), params.ref, agent.perimetre, choix)) ?? refus('introuvable');
  },
);
