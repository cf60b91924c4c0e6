import { cheminRef } from '@/lib/contracts/annonces.ts';
import { acquitterAlerte } from '@/lib/db/acquitter-alerte.ts';
import { pool } from '@/lib/db/client.ts';
import { refus } from '@/lib/route/issue.ts';
import { withRoute } from '@/lib/route/with-route.ts';

/** Prend acte d'une alerte ouverte. */
export const POST = withRoute({ permission: 'alerte.acquitter', params: cheminRef }, async ({ agent, params, requete }) =>
  (await acquitterAlerte(pool(), params.ref, agent.id, requete.maintenant)) ? { fait: true } : refus('conflit'),
);
