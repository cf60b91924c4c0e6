import { environnementDe } from '@/lib/access/environnement-de.ts';
import { cheminPasseMarche, clotureMarche } from '@/lib/contracts/passe-marche.ts';
import { pool } from '@/lib/db/client.ts';
import { deciderMarche } from '@/lib/outbox/decider-marche.ts';
import { accepte, refus } from '@/lib/route/issue.ts';
import { withRoute } from '@/lib/route/with-route.ts';

/** Clôt un marché à la main, ou le rouvre, avec sa raison ; rien ne part chez Passe Marché. */
export const POST = withRoute(
  { permission: 'passe-marche.ecrire', params: cheminPasseMarche, body: clotureMarche },
  async ({ agent, params: { ref }, body: { decision, raison } }) => {
    const environnement = await environnementDe(agent, 'passe-marche.ecrire', 'marche', ref);
    if (environnement === null) return refus('introuvable');
    return (await deciderMarche(pool(), { environnement, ref, agentId: agent.id }, decision, raison))
      ? accepte({ etat: decision })
      : refus('conflit', { detail: 'L’état de ce marché ne le permet plus : rechargez la page.' });
  },
);
