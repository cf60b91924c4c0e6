import { vueBody } from '@/lib/contracts/vues.ts';
import { pool } from '@/lib/db/client.ts';
import { listVues } from '@/lib/db/list-vues.ts';
import { creerVue, VUES_MAX } from '@/lib/db/save-vue.ts';
import { cree, refus } from '@/lib/route/issue.ts';
import { withRoute } from '@/lib/route/with-route.ts';

export const GET = withRoute({ permission: 'demande.lire' }, async ({ agent }) => ({
  vues: await listVues(pool(), agent.id, agent.perimetre),
}));

export const POST = withRoute({ permission: 'demande.lire', body: vueBody }, async ({ agent, body }) => {
  const creee = await creerVue(pool(), agent.id, body);
  if (creee.ok) return cree({ ref: creee.value });
  if (creee.error.tag === 'trop-de-vues') {
    return refus('conflit', { detail: `Vous avez déjà ${VUES_MAX} vues : supprimez-en une avant d’en ajouter.` });
  }
  return refus('donnees-invalides', { erreurs: [{ champ: 'nom', message: 'Vous avez déjà une vue de ce nom.' }] });
});
