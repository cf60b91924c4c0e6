import { traitementAnomalies } from '@/lib/contracts/anomalies.ts';
import { pool } from '@/lib/db/client.ts';
import { saveTraitementAnomalies } from '@/lib/db/save-traitement-anomalies.ts';
import { withRoute } from '@/lib/route/with-route.ts';

/** Explique, dit corrigées ou transmises des anomalies, avec une seule raison. */
export const POST = withRoute(
  { permission: 'anomalie.traiter', body: traitementAnomalies, audit: 'dans-la-transaction' },
  ({ agent, body }) => saveTraitementAnomalies(pool(), agent, body),
);
