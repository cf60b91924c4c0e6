import { cheminRef } from '@/lib/contracts/annonces.ts';
import { applicationEcrite } from '@/lib/contracts/fiches.ts';
import { pool } from '@/lib/db/client.ts';
import { modifierApplication } from '@/lib/db/save-application.ts';
import { refus } from '@/lib/route/issue.ts';
import { withRoute } from '@/lib/route/with-route.ts';

/** Met à jour la fiche d'une application ; jamais son secret. */
export const PUT = withRoute(
  { permission: 'fiche.gerer', params: cheminRef, body: applicationEcrite },
  async ({ agent, params, body }) =>
    (await modifierApplication(pool(), params.ref, body, agent.id)) ? { fait: true } : refus('conflit'),
);
