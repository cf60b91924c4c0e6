import { filtresEnvois } from '@/lib/contracts/envois.ts';
import { pool } from '@/lib/db/client.ts';
import { listPageEnvois } from '@/lib/db/list-page-envois.ts';
import { withRoute } from '@/lib/route/with-route.ts';

/** Une page d'envois du périmètre, et les comptes exacts de chaque onglet. */
export const GET = withRoute({ permission: 'envoi.lire', query: filtresEnvois }, ({ agent, query }) =>
  listPageEnvois(pool(), agent.perimetre, query),
);
