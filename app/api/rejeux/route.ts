import { liaison } from '@/lib/access/installation.ts';
import { LIGNES_MAX, rejeuAPreparer } from '@/lib/contracts/rejeux.ts';
import { pool } from '@/lib/db/client.ts';
import { nouvelleRef } from '@/lib/db/nouvelle-ref.ts';
import { type EchecPreparation, preparerRejeu } from '@/lib/outbox/preparer-rejeu.ts';
import { cree, refus } from '@/lib/route/issue.ts';
import { withRoute } from '@/lib/route/with-route.ts';

/** Fige la portée d'un rejeu et fait son essai à blanc ; rien ne part. */
export const POST = withRoute({ permission: 'envoi.rejouer', body: rejeuAPreparer }, async ({ agent, body }) => {
  const { environnement, quota } = liaison();
  const maximum = Math.min(quota.seconde * 60, Math.floor(quota.heure / 60));
  if (body.parMinute > maximum) {
    const message = `Le quota permet ${maximum} envois par minute au plus.`;
    return refus('donnees-invalides', { erreurs: [{ champ: 'parMinute', message }] });
  }
  const deps = { pool: pool(), environnement, nouvelleRef, lignesMax: LIGNES_MAX };
  const issue = await preparerRejeu(deps, agent, body);
  return issue.ok ? cree({ ref: issue.value }, `/rejeux/${issue.value}`) : refuser(issue.error);
});

function refuser(echec: EchecPreparation) {
  switch (echec.tag) {
    case 'incident-inconnu':
      return refus('introuvable');
    case 'vide':
      return refus('donnees-invalides', {
        detail: 'Cette portée ne désigne aucun envoi de votre périmètre.',
        erreurs: [{ champ: 'portee', message: 'Cette portée ne désigne aucun envoi de votre périmètre.' }],
      });
    case 'trop': {
      const message = `Cette portée dépasse ${echec.maximum.toLocaleString('fr-FR')} envois : resserrez le filtre.`;
      return refus('donnees-invalides', { detail: message, erreurs: [{ champ: 'portee', message }] });
    }
  }
}
