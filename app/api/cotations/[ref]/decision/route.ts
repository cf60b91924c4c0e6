import { cheminCotation, decisionDeValidation } from '@/lib/contracts/cotations-suivies.ts';
import { deciderValidation, type EchecDecision } from '@/lib/outbox/decider-validation.ts';
import { depsSaisie } from '@/lib/outbox/deps-saisie.ts';
import { type Issue, refus } from '@/lib/route/issue.ts';
import { withRoute } from '@/lib/route/with-route.ts';

/** Décide d'une cotation en attente : valider met l'envoi dans la file ; son auteur n'en décide jamais. */
export const POST = withRoute(
  { permission: 'cotation.valider', params: cheminCotation, body: decisionDeValidation, audit: 'dans-la-transaction' },
  async ({ agent, params, body, requete }) => {
    const issue = await deciderValidation(depsSaisie(requete.maintenant), agent, params.ref, body);
    return issue.ok ? issue.value : refuser(issue.error);
  },
);

function refuser({ tag }: EchecDecision): Issue {
  switch (tag) {
    case 'introuvable':
      return refus('introuvable');
    case 'propre-travail':
      return refus('interdit', { detail: 'Vous avez saisi cette cotation : une autre personne doit en décider.' });
    case 'depassee':
      return refus('conflit', {
        detail: 'La demande a changé depuis la saisie : refusez cette cotation, puis faites-la ressaisir.',
      });
    case 'radiee':
      return refus('conflit', { detail: 'La demande est radiée : elle ne peut plus être cotée.' });
  }
}
