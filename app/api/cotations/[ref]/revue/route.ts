import { cheminCotation, gesteDeRevue } from '@/lib/contracts/cotations-suivies.ts';
import { pool } from '@/lib/db/client.ts';
import { saveRevue } from '@/lib/db/save-revue.ts';
import { refus } from '@/lib/route/issue.ts';
import { withRoute } from '@/lib/route/with-route.ts';

/** Demande la revue d'une cotation, ou la clôt. */
export const POST = withRoute(
  { permission: 'cotation.revoir', params: cheminCotation, body: gesteDeRevue, audit: 'dans-la-transaction' },
  async ({ agent, params, body }) => {
    const issue = await saveRevue(pool(), agent, params.ref, body);
    if (issue.ok) return { fait: true };
    if (issue.error.tag === 'introuvable') return refus('introuvable');
    return refus('conflit', {
      detail: body.tag === 'demander' ? 'Une revue est déjà ouverte sur cette cotation.' : 'Cette revue est déjà close.',
    });
  },
);
