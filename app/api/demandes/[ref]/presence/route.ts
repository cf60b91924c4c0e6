import { refParams } from '@/lib/contracts/fiche-demande.ts';
import { departBody, presenceBody } from '@/lib/contracts/presence.ts';
import { pool } from '@/lib/db/client.ts';
import { oublierPresence, savePresence } from '@/lib/db/save-presence.ts';
import { refus } from '@/lib/route/issue.ts';
import { withRoute } from '@/lib/route/with-route.ts';

/** Un battement, et qui d'autre est là. */
export const POST = withRoute(
  { permission: 'demande.lire', params: refParams, body: presenceBody, audit: 'sans-trace' },
  async ({ agent, params, body, requete }) => {
    const autres = await savePresence(pool(), agent, params.ref, body, requete.maintenant);
    return autres ? { autres } : refus('introuvable');
  },
);

export const DELETE = withRoute(
  { permission: 'demande.lire', params: refParams, body: departBody, audit: 'sans-trace' },
  async ({ agent, params, body }) => {
    await oublierPresence(pool(), agent.id, params.ref, body.mode);
    return null;
  },
);
