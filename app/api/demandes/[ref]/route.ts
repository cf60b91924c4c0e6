import { consulter } from '@/lib/access/consulter.ts';
import { refParams } from '@/lib/contracts/fiche-demande.ts';
import { pool } from '@/lib/db/client.ts';
import { findDemande } from '@/lib/db/find-demande.ts';
import { refus } from '@/lib/route/issue.ts';
import { withRoute } from '@/lib/route/with-route.ts';

export const GET = withRoute({ permission: 'demande.lire', params: refParams }, async ({ agent, params }) => {
  const fiche = await findDemande(pool(), params.ref, agent.perimetre);
  if (fiche === null) return refus('introuvable');
  await consulter(agent, `demande/${fiche.ref}`);
  return fiche;
});
