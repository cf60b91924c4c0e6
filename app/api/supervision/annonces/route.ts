import { annonceEcrite } from '@/lib/contracts/annonces.ts';
import { pool } from '@/lib/db/client.ts';
import { creerAnnonce } from '@/lib/db/save-annonce.ts';
import { cree } from '@/lib/route/issue.ts';
import { withRoute } from '@/lib/route/with-route.ts';

/** Publie une annonce. */
export const POST = withRoute({ permission: 'annonce.gerer', body: annonceEcrite }, async ({ agent, body, requete }) =>
  cree({ ref: await creerAnnonce(pool(), body, agent.id, requete.maintenant) }),
);
