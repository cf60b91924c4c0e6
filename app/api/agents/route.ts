import { agentInvite } from '@/lib/contracts/agents.ts';
import { pool } from '@/lib/db/client.ts';
import { inviterAgent } from '@/lib/db/save-invitation.ts';
import { cree, refus } from '@/lib/route/issue.ts';
import { withRoute } from '@/lib/route/with-route.ts';

/** Invite une personne : son courriel, son rôle, son périmètre. */
export const POST = withRoute(
  { permission: 'agent.gerer', body: agentInvite, audit: 'dans-la-transaction' },
  async ({ agent, body, requete }) => {
    const issue = await inviterAgent(pool(), body, agent.id, requete.maintenant);
    switch (issue.tag) {
      case 'invite':
        return cree({ ref: issue.ref });
      case 'deja-habilite':
        return refus('donnees-invalides', {
          erreurs: [{ champ: 'courriel', message: 'Ce courriel a déjà un compte : modifiez-le.' }],
        });
      case 'territoire-inconnu':
        return refus('donnees-invalides', {
          erreurs: [{ champ: 'territoires', message: `Territoire inconnu : ${issue.siren}.` }],
        });
    }
  },
);
