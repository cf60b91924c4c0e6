import { cheminReglage, reglageValidation } from '@/lib/contracts/reglage-validation.ts';
import { pool } from '@/lib/db/client.ts';
import { type EchecReglage, saveReglageValidation } from '@/lib/db/save-reglage-validation.ts';
import { type Issue, refus } from '@/lib/route/issue.ts';
import { withRoute } from '@/lib/route/with-route.ts';

/** Règle quand une seconde personne valide sur un territoire. */
export const PUT = withRoute(
  { permission: 'validation.regler', params: cheminReglage, body: reglageValidation, audit: 'dans-la-transaction' },
  async ({ agent, params, body }) => {
    const issue = await saveReglageValidation(pool(), agent, { ...body, siren: params.siren });
    return issue.ok ? { version: issue.value } : refuser(issue.error);
  },
);

function refuser(echec: EchecReglage): Issue {
  switch (echec.tag) {
    case 'introuvable':
      return refus('introuvable');
    case 'conflit':
      return refus('conflit', { detail: 'Quelqu’un a changé ce réglage depuis : rechargez la page.' });
    case 'criteres-inconnus': {
      const message = `Aucune grille publiée de ce territoire n’a : ${echec.codes.join(', ')}.`;
      return refus('donnees-invalides', { erreurs: [{ champ: 'criteres', message }] });
    }
  }
}
