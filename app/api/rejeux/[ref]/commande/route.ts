import { cheminRejeu, commandeRejeu } from '@/lib/contracts/rejeux.ts';
import { pool } from '@/lib/db/client.ts';
import { commanderRejeu, type EchecCommande } from '@/lib/outbox/commander-rejeu.ts';
import { refus } from '@/lib/route/issue.ts';
import { withRoute } from '@/lib/route/with-route.ts';

/** Lance, suspend, reprend ou arrête un rejeu. */
export const POST = withRoute(
  { permission: 'envoi.rejouer', params: cheminRejeu, body: commandeRejeu },
  async ({ agent, params, body }) => {
    const issue = await commanderRejeu(pool(), agent, params.ref, body.commande, body.confirmation);
    return issue.ok ? { etat: issue.value } : refuser(issue.error);
  },
);

function refuser(echec: EchecCommande) {
  switch (echec.tag) {
    case 'introuvable':
      return refus('introuvable');
    case 'interdit':
      return refus('conflit', {
        detail: 'Cette commande n’est pas possible dans l’état actuel du rejeu.',
      });
    case 'rien-a-rejouer':
      return refus('conflit', { detail: 'L’essai à blanc n’a trouvé aucun envoi à rejouer.' });
    case 'a-confirmer':
      return refus('donnees-invalides', {
        erreurs: [{ champ: 'confirmation', message: `Retapez le nombre d’envois : ${echec.nombre}.` }],
      });
  }
}
