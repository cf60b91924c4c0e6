import { environnementPasseMarche } from '@/lib/access/passe-marche.ts';
import { cheminPasseMarche } from '@/lib/contracts/passe-marche.ts';
import { pool } from '@/lib/db/client.ts';
import { rejouerNotification } from '@/lib/inbox/rejouer-notification.ts';
import { accepte, refus } from '@/lib/route/issue.ts';
import { withRoute } from '@/lib/route/with-route.ts';

/** Traite de nouveau une notification à partir de ses octets gardés ; rien n'est demandé à Passe Marché. */
export const POST = withRoute(
  { permission: 'passe-marche.administrer', params: cheminPasseMarche },
  async ({ params: { ref } }) =>
    (await rejouerNotification(pool(), environnementPasseMarche(), ref))
      ? accepte({ etat: 'a-traiter' })
      : refus('conflit', { detail: 'Cette notification n’existe pas, ou sa signature est invalide : elle ne se rejoue pas.' }),
);
