import { auditer } from '@/lib/access/audit.ts';
import { peut } from '@/lib/access/permissions.ts';
import { groupeBody, versListe } from '@/lib/contracts/groupe-demandes.ts';
import { pool, type Tx } from '@/lib/db/client.ts';
import { type CibleGroupe, demandesVisees } from '@/lib/db/demandes-visees.ts';
import { attribuer, liberer } from '@/lib/db/save-attributions.ts';
import { saveSuivis } from '@/lib/db/save-suivis.ts';
import { transaction } from '@/lib/db/transaction.ts';
import { refus } from '@/lib/route/issue.ts';
import { withRoute } from '@/lib/route/with-route.ts';

/** Prendre, rendre, suivre : une demande ou cinq cents par le même chemin. */
export const POST = withRoute(
  { permission: 'demande.lire', body: groupeBody, audit: 'dans-la-transaction' },
  async ({ agent, body: { action, cible, remplacer }, requete }) => {
    const { id: agentId, role, perimetre } = agent;
    const attribution = action === 'attribuer' || action === 'liberer';
    if (attribution && !peut(role, 'demande.attribuer')) return refus('interdit');
    const visee: CibleGroupe =
      cible.tag === 'refs'
        ? { ...cible, perimetre }
        : { tag: 'filtre', demande: { ...versListe(cible.liste), perimetre, identite: peut(role, 'demande.identite'), agentId } };
    const agir = (tx: Tx, ids: number[]) => {
      if (action === 'attribuer') return attribuer(tx, ids, agentId, remplacer && cible.tag === 'refs');
      if (action === 'liberer') return liberer(tx, ids, agentId);
      return saveSuivis(tx, ids, agentId, action === 'suivre');
    };
    return transaction(pool(), async (tx) => {
      const { ids, tronquee } = await demandesVisees(tx, visee);
      const effet = await agir(tx, ids);
      const details = { requete: requete.id, action, par: cible.tag, visees: ids.length, refs: effet.faites.join(' ') };
      await auditer(tx, {
        agentId,
        action: attribution ? 'demande.attribuer' : 'demande.lire',
        objet: 'demandes',
        issue: 'accordee',
        details,
      });
      return { ...effet, tronquee };
    });
  },
);
