import { baisseConfirmee, cheminSynchronisation } from '@/lib/contracts/synchronisations.ts';
import { pool } from '@/lib/db/client.ts';
import { confirmerBaisse } from '@/lib/db/save-confirmation-baisse.ts';
import { accepte, refus } from '@/lib/route/issue.ts';
import { withRoute } from '@/lib/route/with-route.ts';

/** Accepte la baisse annoncée par la synchronisation arrêtée, et la relance. */
export const POST = withRoute(
  { permission: 'synchronisation.confirmer', params: cheminSynchronisation, body: baisseConfirmee },
  async ({ agent, params, body }) => {
    const issue = await confirmerBaisse(pool(), { ref: params.ref, absentes: body.absentes, agentId: agent.id });
    switch (issue.tag) {
      case 'demandee':
        return accepte({ ref: issue.ref, nouvelle: true });
      case 'introuvable':
        return refus('introuvable');
      case 'depassee':
        return refus('conflit', {
          detail: 'La situation a changé depuis : relisez la dernière synchronisation avant de confirmer.',
        });
    }
  },
);
