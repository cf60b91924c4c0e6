import { environnementDe } from '@/lib/access/environnement-de.ts';
import { cheminPasseMarche, modificationMarche } from '@/lib/contracts/passe-marche.ts';
import { pool } from '@/lib/db/client.ts';
import { modifierMarche } from '@/lib/outbox/modifier-marche.ts';
import { refus } from '@/lib/route/issue.ts';
import { withRoute } from '@/lib/route/with-route.ts';

/** Corrige un brouillon, ou un marché que Passe Marché a refusé ; rien ne part. */
export const PUT = withRoute(
  { permission: 'passe-marche.ecrire', params: cheminPasseMarche, body: modificationMarche },
  async ({ agent, params: { ref }, body: { revision, ...saisi } }) => {
    const environnement = await environnementDe(agent, 'passe-marche.ecrire', 'marche', ref);
    if (environnement === null) return refus('introuvable');
    const place = { environnement, ref, agentId: agent.id };
    const issue = await modifierMarche(pool(), place, revision, saisi);
    if (issue.ok) return { ref };
    if (issue.error.tag === 'fautes') return refus('donnees-invalides', { erreurs: issue.error.fautes });
    return refus('conflit', {
      detail: 'Ce marché n’est plus un brouillon, ou quelqu’un l’a modifié depuis que vous l’avez ouvert : rechargez la page.',
    });
  },
);
