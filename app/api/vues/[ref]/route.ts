import { vueBody, vueParams } from '@/lib/contracts/vues.ts';
import { pool } from '@/lib/db/client.ts';
import { changerVue, supprimerVue } from '@/lib/db/save-vue.ts';
import { refus } from '@/lib/route/issue.ts';
import { withRoute } from '@/lib/route/with-route.ts';

/** Seul l'auteur d'une vue la change : celle d'un collègue est « introuvable » ici. */
export const PUT = withRoute(
  { permission: 'demande.lire', params: vueParams, body: vueBody },
  async ({ agent, params, body }) => {
    const changee = await changerVue(pool(), agent.id, params.ref, body);
    if (changee.ok) return { ref: changee.value };
    if (changee.error.tag !== 'nom-pris') return refus('introuvable');
    return refus('donnees-invalides', { erreurs: [{ champ: 'nom', message: 'Vous avez déjà une vue de ce nom.' }] });
  },
);

export const DELETE = withRoute({ permission: 'demande.lire', params: vueParams }, async ({ agent, params }) =>
  (await supprimerVue(pool(), agent.id, params.ref)) ? null : refus('introuvable'),
);
