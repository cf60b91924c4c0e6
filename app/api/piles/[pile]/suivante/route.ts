import { pilesServies } from '@/lib/access/piles-servies.ts';
import { pileParams, suivanteBody } from '@/lib/contracts/piles.ts';
import { claimSuivante } from '@/lib/db/claim-suivante.ts';
import { pool } from '@/lib/db/client.ts';
import { refus } from '@/lib/route/issue.ts';
import { withRoute } from '@/lib/route/with-route.ts';

/** Sert la plus ancienne de la pile que personne ne traite, et la réserve. */
export const POST = withRoute(
  { permission: 'demande.attribuer', params: pileParams, body: suivanteBody, audit: 'sans-trace' },
  async ({ agent, params, body, requete }) =>
    pilesServies(agent.role).includes(params.pile)
      ? { servie: await claimSuivante(pool(), agent, params.pile, body.apres, requete.maintenant) }
      : refus('interdit'),
);
