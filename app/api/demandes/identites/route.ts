import { auditer } from '@/lib/access/audit.ts';
import { nomsBody } from '@/lib/contracts/identite.ts';
import { pool } from '@/lib/db/client.ts';
import { listNoms } from '@/lib/db/list-noms.ts';
import { withRoute } from '@/lib/route/with-route.ts';

/** La trace d'abord : si elle ne s'écrit pas, aucun nom ne se lit. */
export const POST = withRoute(
  { permission: 'demande.identite', body: nomsBody, audit: 'dans-la-transaction' },
  async ({ agent, body: { refs }, requete }) => {
    const details = { requete: requete.id, nombre: refs.length, refs: refs.join(' ') };
    await auditer(pool(), { agentId: agent.id, action: 'identite.consulter', objet: 'liste', issue: 'accordee', details });
    return { noms: await listNoms(pool(), refs, agent.perimetre) };
  },
);
