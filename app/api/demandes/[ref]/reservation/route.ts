import { refParams } from '@/lib/contracts/fiche-demande.ts';
import { lacherBody } from '@/lib/contracts/piles.ts';
import { pool } from '@/lib/db/client.ts';
import { lacher, reserver } from '@/lib/db/reserver.ts';
import { refus } from '@/lib/route/issue.ts';
import { withRoute } from '@/lib/route/with-route.ts';

/** Tient la demande dix minutes de plus, ou dit qui la tient. */
export const POST = withRoute(
  { permission: 'demande.attribuer', params: refParams, audit: 'sans-trace' },
  async ({ agent, params, requete }) => {
    const tenue = await reserver(pool(), agent, params.ref, requete.maintenant);
    return tenue.tag === 'introuvable' ? refus('introuvable') : tenue;
  },
);

export const DELETE = withRoute(
  { permission: 'demande.attribuer', params: refParams, body: lacherBody, audit: 'sans-trace' },
  async ({ agent, params, body }) => {
    await lacher(pool(), agent, params.ref, body.jusqua);
    return null;
  },
);
