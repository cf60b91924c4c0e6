import { tracer } from '@/lib/access/installation.ts';
import { cheminRejeu, LIGNES_MAX } from '@/lib/contracts/rejeux.ts';
import { pool } from '@/lib/db/client.ts';
import { findRejeu } from '@/lib/db/find-rejeu.ts';
import { rapportRejeu } from '@/lib/outbox/rapport-rejeu.ts';
import { refus } from '@/lib/route/issue.ts';
import { withRoute } from '@/lib/route/with-route.ts';

/** Le rapport d'un rejeu, un fichier CSV d'une ligne par envoi ; l'export est tracé. */
export const GET = withRoute({ permission: 'envoi.rejouer', params: cheminRejeu }, async ({ agent, params }) => {
  const rejeu = await findRejeu(pool(), agent, params.ref, { taille: LIGNES_MAX });
  if (rejeu === null) return refus('introuvable');
  const details = { export: 'rapport', lignes: rejeu.lignes.length };
  await tracer({ agentId: agent.id, action: 'envoi.rejouer', objet: `rejeu ${rejeu.ref}`, issue: 'accordee', details });
  const headers = {
    'Content-Type': 'text/csv; charset=utf-8',
    'Content-Disposition': `attachment; filename="rejeu-${rejeu.ref}.csv"`,
  };
  return new Response(rapportRejeu(rejeu.lignes), { headers });
});
