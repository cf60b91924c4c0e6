import { auditer } from '@/lib/access/audit.ts';
import { peut, rolesAyant } from '@/lib/access/permissions.ts';
import { groupeBody, versListe } from '@/lib/contracts/groupe-demandes.ts';
import { agirOuConfier } from '@/lib/db/agir-ou-confier.ts';
import { pool } from '@/lib/db/client.ts';
import { type CibleGroupe, demandesVisees } from '@/lib/db/demandes-visees.ts';
import { listCollegues } from '@/lib/db/list-collegues.ts';
import { transaction } from '@/lib/db/transaction.ts';
import { refus } from '@/lib/route/issue.ts';
import { withRoute } from '@/lib/route/with-route.ts';

/** Prendre, confier, rendre, suivre : une demande ou cinq cents par le même chemin ; au-delà de cinquante, le travailleur les mène. */
export const POST = withRoute(
  { permission: 'demande.lire', body: groupeBody, audit: 'dans-la-transaction' },
  async ({ agent, body: { action, cible, remplacer, pour }, requete }) => {
    const { id: agentId, role, perimetre } = agent;
    const attribution = action === 'attribuer' || action === 'liberer';
    if (attribution && !peut(role, pour === null ? 'demande.attribuer' : 'demande.repartir')) return refus('interdit');
    const collegues = pour === null ? [] : await listCollegues(pool(), agent, rolesAyant('demande.attribuer'));
    if (pour !== null && !collegues.some((c) => c.id === pour)) {
      return refus('donnees-invalides', { erreurs: [{ champ: 'pour', message: 'Choisissez un collègue de la liste.' }] });
    }
    const visee: CibleGroupe =
      cible.tag === 'refs'
        ? { ...cible, perimetre }
        : { tag: 'filtre', demande: { ...versListe(cible.liste), perimetre, identite: peut(role, 'demande.identite'), agentId } };
    return transaction(pool(), async (tx) => {
      const { ids, tronquee } = await demandesVisees(tx, visee);
      const geste = { action, agentId, pourId: pour, remplacer: remplacer && cible.tag === 'refs' };
      const effet = await agirOuConfier(tx, ids, tronquee, geste);
      const suite: Record<string, string> =
        effet.tag === 'fait' ? { refs: effet.faites.join(' ') } : { traitement: effet.traitement };
      await auditer(tx, {
        agentId,
        action: attribution ? 'demande.attribuer' : 'demande.lire',
        objet: 'demandes',
        issue: 'accordee',
        details: { requete: requete.id, action, par: cible.tag, pour, visees: ids.length, ...suite },
      });
      return effet;
    });
  },
);
