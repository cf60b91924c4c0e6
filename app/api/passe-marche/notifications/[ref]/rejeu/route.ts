import { environnementDe } from '@/lib/access/environnement-de.ts';
import { cheminPasseMarche } from '@/lib/contracts/passe-marche.ts';
import { pool } from '@/lib/db/client.ts';
import { rejouerNotification } from '@/lib/inbox/rejouer-notification.ts';
import { accepte, refus } from '@/lib/route/issue.ts';
import { withRoute } from '@/lib/route/with-route.ts';

/** Traite de nouveau une notification à partir de ses octets gardés ; rien n'est demandé à Passe Marché. */
export const POST = withRoute(
  { permission: 'passe-marche.administrer', params: cheminPasseMarche },
  async ({ agent, params: { ref } }) => {
    const environnement = await environnementDe(agent, 'passe-marche.administrer', 'notification', ref);
    if (environnement === null) return refus('introuvable');
    return (await rejouerNotification(pool(), environnement, ref))
      ? accepte({ etat: 'a-traiter' })
      : refus('conflit', { detail: 'La signature de cette notification est invalide : elle ne se rejoue pas.' });
  },
);
