import { demandeEssai } from '@/lib/contracts/essais.ts';
import { pool } from '@/lib/db/client.ts';
import { saveEssai } from '@/lib/db/save-essai.ts';
import { accepte, refus } from '@/lib/route/issue.ts';
import { withRoute } from '@/lib/route/with-route.ts';

/** Demande un essai d'appel en lecture : le travailleur le mène, la réponse n'attend pas. */
export const POST = withRoute({ permission: 'essai.lancer', body: demandeEssai }, async ({ agent, body }) => {
  const numero = body.numero ? body.numero.replace(/\s+/g, '').toUpperCase() : null;
  const ref = await saveEssai(pool(), { agentId: agent.id, perimetre: agent.perimetre, operation: body.operation, numero });
  if (ref !== null) return accepte({ ref });
  const message = 'Aucune demande de votre territoire ne porte ce numéro.';
  return refus('donnees-invalides', { erreurs: [{ champ: 'numero', message }] });
});
