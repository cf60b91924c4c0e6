import { agirEn, HORS_DROIT } from '@/lib/access/agir-en.ts';
import { choixEnvironnement } from '@/lib/contracts/passe-marche.ts';
import { pool } from '@/lib/db/client.ts';
import { saveTestLiaison } from '@/lib/db/save-essai.ts';
import { accepte, refus } from '@/lib/route/issue.ts';
import { withRoute } from '@/lib/route/with-route.ts';

/** Demande un test de la liaison à Passe Marché : le travailleur le mène, la réponse n'attend pas. */
export const POST = withRoute(
  { permission: 'passe-marche.administrer', body: choixEnvironnement },
  async ({ agent, body: { environnement } }) => {
    if (!agirEn(agent, 'passe-marche.administrer', environnement)) return refus('interdit', { detail: HORS_DROIT });
    return accepte({ ref: await saveTestLiaison(pool(), environnement, agent.id) });
  },
);
