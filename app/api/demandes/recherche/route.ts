import { peut } from '@/lib/access/permissions.ts';
import { demandesQuery, rechercheBody, versFiltre } from '@/lib/contracts/demandes.ts';
import { pool } from '@/lib/db/client.ts';
import { findPageDemandes } from '@/lib/db/find-page-demandes.ts';
import { withRoute } from '@/lib/route/with-route.ts';

/** POST pour que le texte cherché ne soit dans aucune adresse ; ne change rien. */
export const POST = withRoute(
  { permission: 'demande.lire', debit: 'recherche', query: demandesQuery, body: rechercheBody },
  ({ agent, query, body: { termes } }) => {
    const identite = peut(agent.role, 'demande.identite');
    return findPageDemandes(pool(), {
      filtre: versFiltre(query),
      termes,
      perimetre: agent.perimetre,
      identite,
      agentId: agent.id,
    });
  },
);
