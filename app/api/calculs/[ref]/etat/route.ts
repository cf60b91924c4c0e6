import { z } from 'zod';
import { actionSansObjet, changementCalcul, refCalcul } from '@/lib/contracts/calculs.ts';
import { pool } from '@/lib/db/client.ts';
import { changerCalcul } from '@/lib/calcul/changer-calcul.ts';
import { refus } from '@/lib/route/issue.ts';
import { withRoute } from '@/lib/route/with-route.ts';

const params = z.object({ ref: refCalcul });

/** Met en pause, reprend ou arrête un calcul du stock. */
export const POST = withRoute(
  { permission: 'calcul.lancer', params, body: changementCalcul, audit: 'dans-la-transaction' },
  async ({ agent, params: { ref }, body: { action }, requete: { maintenant } }) => {
    const issue = await changerCalcul(pool(), agent, { ref, action, maintenant });
    if (issue.ok) return issue.value;
    if (issue.error.tag === 'introuvable') return refus('introuvable');
    return refus('conflit', { detail: actionSansObjet(issue.error.etat) });
  },
);
