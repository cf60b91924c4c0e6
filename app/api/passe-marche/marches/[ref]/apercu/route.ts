import { environnementDe } from '@/lib/access/environnement-de.ts';
import { cheminPasseMarche } from '@/lib/contracts/passe-marche.ts';
import { pool } from '@/lib/db/client.ts';
import { findMarche } from '@/lib/db/find-marche.ts';
import { apercuMarche } from '@/lib/passe-marche/apercu-marche.ts';
import { refus } from '@/lib/route/issue.ts';
import { withRoute } from '@/lib/route/with-route.ts';

/** La requête exacte qui créera ce marché. */
export const GET = withRoute({ permission: 'passe-marche.lire', params: cheminPasseMarche }, async ({ agent, params }) => {
  const environnement = await environnementDe(agent, 'passe-marche.lire', 'marche', params.ref);
  const marche = environnement === null ? null : await findMarche(pool(), environnement, params.ref);
  return marche === null ? refus('introuvable') : apercuMarche({ ...marche, echeance: marche.echeance.toISOString() });
});
