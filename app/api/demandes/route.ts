import { peut } from '@/lib/access/permissions.ts';
import { demandesQuery, versFiltre } from '@/lib/contracts/demandes.ts';
import { pool } from '@/lib/db/client.ts';
import { findPageDemandes } from '@/lib/db/find-page-demandes.ts';
import { refus } from '@/lib/route/issue.ts';
import { withRoute } from '@/lib/route/with-route.ts';

export const GET = withRoute({ permission: 'demande.lire', query: demandesQuery }, async ({ agent, query }) => {
  const identite = peut(agent.role, 'demande.identite');
  const page = await findPageDemandes(pool(), {
    filtre: versFiltre(query),
    termes: [],
    perimetre: agent.perimetre,
    identite,
    agentId: agent.id,
  });
  if (!page.curseurIgnore) return page;
  return refus('requete-invalide', { erreurs: [{ champ: 'curseur', message: 'Cette page n’existe pas dans ce tri.' }] });
});
