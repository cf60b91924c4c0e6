import { nouvelleSimulation } from '@/lib/contracts/simulations.ts';
import { pool } from '@/lib/db/client.ts';
import { findGrilleVersion } from '@/lib/db/find-grille-version.ts';
import { saveSimulation } from '@/lib/db/save-simulation.ts';
import { preparerEssai } from '@/lib/pilotage/preparer-essai.ts';
import { cree, refus } from '@/lib/route/issue.ts';
import { withRoute } from '@/lib/route/with-route.ts';

/** Met une simulation dans la file du travailleur ; elle ne modifiera aucune donnée. */
export const POST = withRoute({ permission: 'simulation.lancer', body: nouvelleSimulation }, async ({ agent, body }) => {
  const essai = await preparerEssai((code, version) => findGrilleVersion(pool(), code, version), agent.perimetre, body);
  if (!essai.ok) return refus('donnees-invalides', { erreurs: [essai.error] });
  const { avant, apres } = essai.value;
  const ref = await saveSimulation(pool(), { agentId: agent.id, siren: avant.siren, titre: body.titre, avant, apres });
  return cree({ ref }, `/pilotage/simulations/${ref}`);
});
