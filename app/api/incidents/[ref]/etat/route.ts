import { changementIncident, cheminIncident } from '@/lib/contracts/incidents.ts';
import { pool } from '@/lib/db/client.ts';
import { changerIncident, type EchecChangement } from '@/lib/journal/changer-incident.ts';
import { refus } from '@/lib/route/issue.ts';
import { withRoute } from '@/lib/route/with-route.ts';

/** Prend, endort, résout, ignore ou rouvre un incident. */
export const POST = withRoute(
  { permission: 'incident.traiter', params: cheminIncident, body: changementIncident },
  async ({ agent, params, body: { revision, ...changement }, requete }) => {
    const issue = await changerIncident(pool(), agent, { ref: params.ref, revision }, changement, requete.maintenant);
    return issue.ok ? { etat: issue.value } : refuser(issue.error);
  },
);

function refuser(echec: EchecChangement) {
  switch (echec.tag) {
    case 'introuvable':
      return refus('introuvable');
    case 'depasse':
      return refus('conflit', { detail: 'L’incident a changé depuis que vous l’avez lu : rechargez la page avant d’agir.' });
    case 'interdit':
      return refus('conflit', {
        detail: 'Ce changement n’est pas possible dans l’état actuel de l’incident.',
      });
    case 'date-passee':
      return refus('donnees-invalides', { erreurs: [{ champ: 'jusquA', message: 'Choisissez une date à venir.' }] });
    case 'sans-preuve':
      return refus('conflit', {
        detail:
          'Aucun rejeu de cet incident n’a réussi en entier depuis la dernière occurrence : lancez un rejeu, ou décochez « Vérifier par un rejeu ».',
      });
  }
}
