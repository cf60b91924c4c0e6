import { liaison } from '@/lib/access/installation.ts';
import { ecartsExamines } from '@/lib/contracts/fiches.ts';
import { pool } from '@/lib/db/client.ts';
import { examinerEcarts } from '@/lib/db/examiner-ecarts.ts';
import { refus } from '@/lib/route/issue.ts';
import { withRoute } from '@/lib/route/with-route.ts';

/** Déclare examinés les écarts de contrat d'une opération, tels qu'ils ont été lus. */
export const POST = withRoute({ permission: 'fiche.gerer', body: ecartsExamines }, async ({ agent, body, requete }) => {
  const cible = { environnement: liaison().environnement, ...body };
  const examines = await examinerEcarts(pool(), cible, agent.id, requete.maintenant);
  return examines > 0 ? { fait: true } : refus('conflit');
});
