import { filtresSynchronisations } from '@/lib/contracts/synchronisations.ts';
import { pool } from '@/lib/db/client.ts';
import { listSynchronisations } from '@/lib/db/list-synchronisations.ts';
import { saveDemandeSynchronisation } from '@/lib/db/save-demande-synchronisation.ts';
import { accepte } from '@/lib/route/issue.ts';
import { withRoute } from '@/lib/route/with-route.ts';

/** Les vingt dernières synchronisations, ou celles d'avant `apres`. */
export const GET = withRoute({ permission: 'supervision.lire', query: filtresSynchronisations }, async ({ query }) => ({
  synchronisations: await listSynchronisations(pool(), query.apres ?? null),
}));

/** Demande une synchronisation : le travailleur la mène, la réponse n'attend pas. */
export const POST = withRoute({ permission: 'synchronisation.demander' }, async ({ agent }) =>
  accepte(await saveDemandeSynchronisation(pool(), { declencheur: 'agent', agentId: agent.id })),
);
