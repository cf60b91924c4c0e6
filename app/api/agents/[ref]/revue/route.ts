import { cheminAgent } from '@/lib/contracts/agents.ts';
import { pool } from '@/lib/db/client.ts';
import { confirmerHabilitation } from '@/lib/db/save-agent.ts';
import { refus } from '@/lib/route/issue.ts';
import { withRoute } from '@/lib/route/with-route.ts';

/** Confirme une habilitation : la revue est datée et signée. */
export const POST = withRoute({ permission: 'agent.gerer', params: cheminAgent }, async ({ agent, params, requete }) =>
  (await confirmerHabilitation(pool(), params.ref, agent.id, requete.maintenant)) ? { fait: true } : refus('introuvable'),
);
