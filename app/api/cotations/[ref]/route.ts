import { consulter } from '@/lib/access/consulter.ts';
import type { CotationResumee } from '@/lib/contracts/cotation-resumee.ts';
import { cheminCotation } from '@/lib/contracts/cotations-suivies.ts';
import { pool } from '@/lib/db/client.ts';
import { findCotation } from '@/lib/db/find-cotation.ts';
import { refus } from '@/lib/route/issue.ts';
import { withRoute } from '@/lib/route/with-route.ts';

export const GET = withRoute({ permission: 'demande.lire', params: cheminCotation }, async ({ agent, params }) => {
  const c = await findCotation(pool(), params.ref, agent.perimetre);
  if (c === null) return refus('introuvable');
  await consulter(agent, `cotation/${c.ref}`);
  const { ref, demande, numero, etat, points, motif, justification, criteres } = c;
  return {
    ref,
    demande,
    numero,
    etat,
    points,
    avant: c.validation?.avant ?? null,
    motif,
    justification,
    criteres,
    libelles: Object.fromEntries((c.grille?.criteres ?? []).map((x) => [x.code, x.libelle])),
    constats: c.anomalies.filter((a) => a.etat === 'a-examiner').map((a) => a.constat),
  } satisfies CotationResumee;
});
