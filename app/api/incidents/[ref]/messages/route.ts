import { cheminIncident, messageIncident } from '@/lib/contracts/incidents.ts';
import { pool } from '@/lib/db/client.ts';
import { ecrireMessage } from '@/lib/journal/ecrire-message.ts';
import { cree, refus } from '@/lib/route/issue.ts';
import { withRoute } from '@/lib/route/with-route.ts';

/** Ajoute un message à la discussion. */
export const POST = withRoute(
  { permission: 'incident.traiter', params: cheminIncident, body: messageIncident },
  async ({ agent, params, body, requete }) =>
    (await ecrireMessage(pool(), agent, params.ref, body.texte, requete.maintenant))
      ? cree({ ecrit: true })
      : refus('introuvable'),
);
