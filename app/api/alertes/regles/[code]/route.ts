import { reglageAlerte } from '@/lib/contracts/alertes.ts';
import { cheminCode } from '@/lib/contracts/fiches.ts';
import { pool } from '@/lib/db/client.ts';
import { saveRegleAlerte } from '@/lib/db/save-regle-alerte.ts';
import { refus } from '@/lib/route/issue.ts';
import { withRoute } from '@/lib/route/with-route.ts';

/** Règle le seuil d'une alerte. */
export const PUT = withRoute(
  { permission: 'alerte.regler', params: cheminCode, body: reglageAlerte },
  async ({ agent, params, body }) =>
    (await saveRegleAlerte(pool(), params.code, body, agent.id)) ? { fait: true } : refus('conflit'),
);
