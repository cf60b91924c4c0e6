import { consulter } from '@/lib/access/consulter.ts';
import { choixDuTerritoire, refDemande } from '@/lib/contracts/dossier-a-coter.ts';
import { pool } from '@/lib/db/client.ts';
import { findSaisie } from '@/lib/db/find-saisie.ts';
import { refus } from '@/lib/route/issue.ts';
import { withRoute } from '@/lib/route/with-route.ts';

/** De quoi saisir, ou reprendre, une cotation sur la version enregistrée. */
export const GET = withRoute(
  { permission: 'cotation.saisir', params: refDemande, query: choixDuTerritoire },
  async ({ agent, params, query, requete }) => {
    const dossier = await findSaisie(pool(), agent.perimetre, params.ref, requete.maintenant, query.territoire);
    if (dossier === null) return refus('introuvable');
    await consulter(agent, `demande/${dossier.demande.ref}`);
    return dossier;
  },
);
