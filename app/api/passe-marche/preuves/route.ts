import { agirEn, HORS_DROIT } from '@/lib/access/agir-en.ts';
import { preuveApportee } from '@/lib/contracts/recette-passe-marche.ts';
import { pool } from '@/lib/db/client.ts';
import { savePreuve } from '@/lib/db/save-preuve.ts';
import { cree, refus } from '@/lib/route/issue.ts';
import { withRoute } from '@/lib/route/with-route.ts';

/** Apporte la preuve d'un point que le service ne peut pas observer lui-même. */
export const POST = withRoute(
  { permission: 'passe-marche.administrer', body: preuveApportee },
  async ({ agent, body: { environnement, point, texte, reussie } }) => {
    if (!agirEn(agent, 'passe-marche.administrer', environnement)) return refus('interdit', { detail: HORS_DROIT });
    await savePreuve(pool(), { environnement, point, texte, reussie, agentId: agent.id });
    return cree({ etat: point });
  },
);
