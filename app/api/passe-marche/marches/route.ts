import { agirEn, HORS_DROIT } from '@/lib/access/agir-en.ts';
import { saisieMarche } from '@/lib/contracts/passe-marche.ts';
import { pool } from '@/lib/db/client.ts';
import { saisirMarche } from '@/lib/outbox/saisir-marche.ts';
import { cree, refus } from '@/lib/route/issue.ts';
import { withRoute } from '@/lib/route/with-route.ts';

const DEJA =
  'Cette page a déjà enregistré un marché avec un autre contenu : retrouvez-le parmi les marchés pour le modifier, ou rechargez la page.';

/** Enregistre un brouillon de marché ; rien ne part chez Passe Marché. */
export const POST = withRoute(
  { permission: 'passe-marche.ecrire', body: saisieMarche },
  async ({ agent, body: { cle, environnement, ...saisi } }) => {
    if (!agirEn(agent, 'passe-marche.ecrire', environnement)) return refus('interdit', { detail: HORS_DROIT });
    const issue = await saisirMarche(pool(), { environnement, agentId: agent.id, cle }, saisi);
    if (issue.ok) return cree({ ref: issue.value }, `/passe-marche/marches/${issue.value}`);
    if (issue.error.tag === 'fautes') return refus('donnees-invalides', { erreurs: issue.error.fautes });
    return refus('conflit', { detail: DEJA });
  },
);
