import { agirEn, HORS_DROIT } from '@/lib/access/agir-en.ts';
import { liaisonPasseMarche } from '@/lib/access/passe-marche.ts';
import { demandeExercice } from '@/lib/contracts/recette-passe-marche.ts';
import { menerExercice, type RefusExercice } from '@/lib/inbox/bac-a-sable.ts';
import { refus } from '@/lib/route/issue.ts';
import { withRoute } from '@/lib/route/with-route.ts';

const DETAILS: Record<Exclude<RefusExercice, 'production'>, string> = {
  'liaison-eteinte': 'Passe Marché n’est pas réglé dans cet environnement.',
  'objet-inconnu': 'Cet objet n’est plus parmi les derniers : rechargez la page.',
  injoignable: 'Notre adresse de réception ne répond pas : vérifiez l’adresse publique du service.',
};

/** Poste à notre propre réception une notification simulée ; jamais en production. */
export const POST = withRoute(
  { permission: 'passe-marche.administrer', body: demandeExercice },
  async ({ agent, requete, body: { environnement, exercice: code, objet } }) => {
    if (!agirEn(agent, 'passe-marche.administrer', environnement)) return refus('interdit', { detail: HORS_DROIT });
    const { reception } = liaisonPasseMarche(environnement);
    const issue = await menerExercice({ environnement, reception, code, objet, maintenant: requete.maintenant });
    if (issue.ok) return issue.value;
    return issue.error === 'production'
      ? refus('interdit', { detail: 'Rien ne se simule en production.' })
      : refus('conflit', { detail: DETAILS[issue.error] });
  },
);
