import { environnementDe } from '@/lib/access/environnement-de.ts';
import { cheminPasseMarche } from '@/lib/contracts/passe-marche.ts';
import { pool } from '@/lib/db/client.ts';
import { deciderMarche } from '@/lib/outbox/decider-marche.ts';
import { accepte, refus } from '@/lib/route/issue.ts';
import { withRoute } from '@/lib/route/with-route.ts';

/** Demande la création chez Passe Marché ; une seule fois par brouillon. */
export const POST = withRoute(
  { permission: 'passe-marche.ecrire', params: cheminPasseMarche },
  async ({ agent, params: { ref } }) => {
    const environnement = await environnementDe(agent, 'passe-marche.ecrire', 'marche', ref);
    if (environnement === null) return refus('introuvable');
    return (await deciderMarche(pool(), { environnement, ref, agentId: agent.id }, 'creer'))
      ? accepte({ etat: 'a-creer' })
      : refus('conflit', { detail: 'Ce marché n’est plus un brouillon : sa création est déjà demandée.' });
  },
);
