import { environnementDe } from '@/lib/access/environnement-de.ts';
import { cheminPasseMarche, demandeCandidature } from '@/lib/contracts/passe-marche.ts';
import { pool } from '@/lib/db/client.ts';
import { demanderCandidature } from '@/lib/outbox/demander-candidature.ts';
import { cree, refus } from '@/lib/route/issue.ts';
import { withRoute } from '@/lib/route/with-route.ts';

/** Ouvre une candidature pour une entreprise, ou rend celle qu'elle a déjà sur ce marché. */
export const POST = withRoute(
  { permission: 'passe-marche.ecrire', params: cheminPasseMarche, body: demandeCandidature },
  async ({ agent, params, body }) => {
    const environnement = await environnementDe(agent, 'passe-marche.ecrire', 'marche', params.ref);
    if (environnement === null) return refus('introuvable');
    const place = { environnement, marche: params.ref, agentId: agent.id };
    const issue = await demanderCandidature(pool(), place, body.siret);
    if (issue.ok) return cree({ ref: issue.value }, `/passe-marche/candidatures/${issue.value}`);
    if (issue.error.tag === 'siret')
      return refus('donnees-invalides', { erreurs: [{ champ: 'siret', message: issue.error.message }] });
    return refus('conflit', {
      detail: 'Ce marché n’est pas encore configuré : aucune candidature ne peut s’y ouvrir.',
    });
  },
);
