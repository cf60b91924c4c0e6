import { annonceEcrite, cheminRef } from '@/lib/contracts/annonces.ts';
import { pool } from '@/lib/db/client.ts';
import { modifierAnnonce, retirerAnnonce } from '@/lib/db/save-annonce.ts';
import { refus } from '@/lib/route/issue.ts';
import { withRoute } from '@/lib/route/with-route.ts';

/** Corrige une annonce. */
export const PUT = withRoute(
  { permission: 'annonce.gerer', params: cheminRef, body: annonceEcrite },
  async ({ params, body, requete }) =>
    (await modifierAnnonce(pool(), params.ref, body, requete.maintenant)) ? { fait: true } : refus('introuvable'),
);

/** Retire une annonce. */
export const DELETE = withRoute({ permission: 'annonce.gerer', params: cheminRef }, async ({ params, requete }) =>
  (await retirerAnnonce(pool(), params.ref, requete.maintenant)) ? { fait: true } : refus('introuvable'),
);
