import { cheminCode, ficheEcrite } from '@/lib/contracts/fiches.ts';
import { pool } from '@/lib/db/client.ts';
import { saveFicheApi } from '@/lib/db/save-fiche-api.ts';
import { refus } from '@/lib/route/issue.ts';
import { withRoute } from '@/lib/route/with-route.ts';

/** Met à jour la fiche d'une API. */
export const PUT = withRoute(
  { permission: 'fiche.gerer', params: cheminCode, body: ficheEcrite },
  async ({ agent, params, body }) =>
    (await saveFicheApi(pool(), params.code, body, agent.id)) ? { fait: true } : refus('conflit'),
);
