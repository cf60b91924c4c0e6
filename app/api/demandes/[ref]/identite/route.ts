import { auditer } from '@/lib/access/audit.ts';
import { refParams } from '@/lib/contracts/fiche-demande.ts';
import { pool } from '@/lib/db/client.ts';
import { findIdentite } from '@/lib/db/find-identite.ts';
import { refus } from '@/lib/route/issue.ts';
import { withRoute } from '@/lib/route/with-route.ts';

/** La trace d'abord : si elle ne s'écrit pas, l'identité ne se lit pas. */
export const POST = withRoute(
  { permission: 'demande.identite', params: refParams, audit: 'dans-la-transaction' },
  async ({ agent, params: { ref }, requete }) => {
    const trace = { agentId: agent.id, action: 'identite.consulter', objet: ref, details: { requete: requete.id } } as const;
    await auditer(pool(), { ...trace, issue: 'accordee' });
    return (await findIdentite(pool(), ref, agent.perimetre)) ?? refus('introuvable');
  },
);
