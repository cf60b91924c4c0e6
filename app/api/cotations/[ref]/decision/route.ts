import { cheminCotation, decisionDeValidation } from '@/lib/contracts/cotations-suivies.ts';
import { deciderValidation, type EchecDecision } from '@/lib/outbox/decider-validation.ts';
import { depsSaisie } from '@/lib/outbox/deps-saisie.ts';
import { direEchecDecision } from '@/lib/outbox/dire-echec-decision.ts';
import { refus } from '@/lib/route/issue.ts';
import { withRoute } from '@/lib/route/with-route.ts';

const REFUS = {
  introuvable: 'introuvable',
  'propre-travail': 'interdit',
  depassee: 'conflit',
  radiee: 'conflit',
} as const satisfies Record<EchecDecision['tag'], string>;

/** Décide d'une cotation en attente : valider met l'envoi dans la file ; son auteur n'en décide jamais. */
export const POST = withRoute(
  { permission: 'cotation.valider', params: cheminCotation, body: decisionDeValidation, audit: 'dans-la-transaction' },
  async ({ agent, params, body, requete }) => {
    const issue = await deciderValidation(depsSaisie(requete.maintenant), agent, params.ref, body);
    return issue.ok ? issue.value : refus(REFUS[issue.error.tag], { detail: direEchecDecision(issue.error) });
  },
);
