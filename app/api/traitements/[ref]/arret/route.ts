import { auditer } from '@/lib/access/audit.ts';
import { cheminTraitement } from '@/lib/contracts/traitements.ts';
import { arreterTraitement } from '@/lib/db/arreter-traitement.ts';
import { pool } from '@/lib/db/client.ts';
import { findTraitement } from '@/lib/db/find-traitement.ts';
import { transaction } from '@/lib/db/transaction.ts';
import { refus } from '@/lib/route/issue.ts';
import { withRoute } from '@/lib/route/with-route.ts';

/** Arrête une action groupée confiée au travailleur : ce qui est fait est gardé, le reste n'est pas touché. */
export const POST = withRoute(
  { permission: 'demande.lire', params: cheminTraitement, audit: 'dans-la-transaction' },
  async ({ agent, params: { ref }, requete }) => {
    const arret = await transaction(pool(), async (tx) => {
      const fait = await arreterTraitement(tx, ref, agent.id);
      if (fait === null) return null;
      const { action, total, traitees } = fait;
      await auditer(tx, {
        agentId: agent.id,
        action: action === 'attribuer' || action === 'liberer' ? 'demande.attribuer' : 'demande.lire',
        objet: `traitement/${ref}`,
        issue: 'accordee',
        details: { requete: requete.id, motif: 'traitement-arrete', action, traitees, laissees: total - traitees },
      });
      return fait;
    });
    const lu = await findTraitement(pool(), ref, agent.id);
    if (lu === null) return refus('introuvable');
    return arret === null ? refus('conflit', { detail: 'Ce traitement est déjà terminé : rien à arrêter.' }) : lu;
  },
);
