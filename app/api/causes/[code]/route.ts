import { causeModifiee, cheminCause } from '@/lib/contracts/incidents.ts';
import { pool } from '@/lib/db/client.ts';
import { modifierCause } from '@/lib/journal/modifier-cause.ts';
import { refus } from '@/lib/route/issue.ts';
import { withRoute } from '@/lib/route/with-route.ts';

/** Écrit une version de plus d'une cause du catalogue, ou l'y ajoute. */
export const PUT = withRoute(
  { permission: 'cause.gerer', params: cheminCause, body: causeModifiee },
  async ({ agent, params, body: { version, ...cause } }) => {
    const issue = await modifierCause(pool(), agent.id, params.code, version, cause);
    return issue.ok ? { version: issue.value } : refus('conflit');
  },
);
