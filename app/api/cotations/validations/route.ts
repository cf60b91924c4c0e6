import { validationsBody } from '@/lib/contracts/cotations-suivies.ts';
import { depsSaisie } from '@/lib/outbox/deps-saisie.ts';
import { validerEnsemble } from '@/lib/outbox/valider-ensemble.ts';
import { withRoute } from '@/lib/route/with-route.ts';

/** Valide les cotations cochées, chacune à part : l'échec de l'une n'empêche pas les autres, et chaque ligne dit son résultat. */
export const POST = withRoute(
  { permission: 'cotation.valider', body: validationsBody, audit: 'dans-la-transaction' },
  async ({ agent, body, requete }) => ({ resultats: await validerEnsemble(depsSaisie(requete.maintenant), agent, body.refs) }),
);
