import { environnementDe } from '@/lib/access/environnement-de.ts';
import { cheminPasseMarche, resolutionMarche } from '@/lib/contracts/passe-marche.ts';
import { pool } from '@/lib/db/client.ts';
import { deciderMarche } from '@/lib/outbox/decider-marche.ts';
import { accepte, refus } from '@/lib/route/issue.ts';
import { withRoute } from '@/lib/route/with-route.ts';

/** Une personne tranche un marché incertain : il existe et voici son identifiant, ou il n'existe pas et peut être créé. */
export const POST = withRoute(
  { permission: 'passe-marche.ecrire', params: cheminPasseMarche, body: resolutionMarche },
  async ({ agent, params: { ref }, body }) => {
    const environnement = await environnementDe(agent, 'passe-marche.ecrire', 'marche', ref);
    if (environnement === null) return refus('introuvable');
    const place = { environnement, ref, agentId: agent.id };
    const identifiant = body.decision === 'rattacher' ? body.identifiant : null;
    if (await deciderMarche(pool(), place, body.decision, identifiant))
      return accepte({ etat: body.decision === 'rattacher' ? 'a-configurer' : 'a-creer' });
    return refus('conflit', { detail: 'Ce marché n’est plus incertain, ou cet identifiant est déjà celui d’un autre marché.' });
  },
);
