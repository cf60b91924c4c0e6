import { environnementPasseMarche } from '@/lib/access/passe-marche.ts';
import { cheminPasseMarche, resolutionMarche } from '@/lib/contracts/passe-marche.ts';
import { pool } from '@/lib/db/client.ts';
import { rattacherMarche, recreerMarche } from '@/lib/outbox/decider-marche.ts';
import { accepte, refus } from '@/lib/route/issue.ts';
import { withRoute } from '@/lib/route/with-route.ts';

/** Une personne tranche un marché incertain : il existe et voici son identifiant, ou il n'existe pas et peut être créé. */
export const POST = withRoute(
  { permission: 'passe-marche.ecrire', params: cheminPasseMarche, body: resolutionMarche },
  async ({ params: { ref }, body }) => {
    const place = { environnement: environnementPasseMarche(), ref };
    const fait =
      body.decision === 'rattacher' ? await rattacherMarche(pool(), place, body.identifiant) : await recreerMarche(pool(), place);
    if (fait) return accepte({ etat: body.decision === 'rattacher' ? 'a-configurer' : 'a-creer' });
    return refus('conflit', { detail: 'Ce marché n’est plus incertain, ou cet identifiant est déjà celui d’un autre marché.' });
  },
);
