import { tracer } from '@/lib/access/installation.ts';
import { agentModifie, cheminAgent } from '@/lib/contracts/agents.ts';
import { pool } from '@/lib/db/client.ts';
import { modifierAgent } from '@/lib/db/save-agent.ts';
import { refus } from '@/lib/route/issue.ts';
import { withRoute } from '@/lib/route/with-route.ts';

const SOI_MEME = 'Vous ne pouvez pas changer votre propre habilitation : demandez à un autre administrateur.';
const DERNIER = 'C’est le dernier administrateur actif : habilitez d’abord une autre personne.';

/** Change le rôle, le périmètre ou l'accès d'un agent, et ferme ses sessions. */
export const PUT = withRoute(
  { permission: 'agent.gerer', params: cheminAgent, body: agentModifie, audit: 'dans-la-transaction' },
  async ({ agent, params, body, requete }) => {
    if (params.ref === agent.id) {
      const details = { requete: requete.id, motif: 'propre-habilitation' };
      await tracer({ agentId: agent.id, action: 'agent.gerer', objet: `agent/${agent.id}`, issue: 'refusee', details });
      return refus('conflit', { detail: SOI_MEME });
    }
    const issue = await modifierAgent(pool(), { ref: params.ref, par: agent.id }, body, requete.maintenant);
    switch (issue.tag) {
      case 'modifie':
        return { fait: true };
      case 'introuvable':
        return refus('introuvable');
      case 'dernier-administrateur':
        return refus('conflit', { detail: DERNIER });
      case 'territoire-inconnu':
        return refus('donnees-invalides', {
          erreurs: [{ champ: 'territoires', message: `Territoire inconnu : ${issue.siren}.` }],
        });
    }
  },
);
