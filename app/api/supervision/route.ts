import { liaison } from '@/lib/access/installation.ts';
import { pool } from '@/lib/db/client.ts';
import { findSupervision } from '@/lib/db/find-supervision.ts';
import { withRoute } from '@/lib/route/with-route.ts';

/** Santé des trois couches, quotas consommés, file d'envois et dernière synchronisation. */
export const GET = withRoute({ permission: 'supervision.lire' }, () => findSupervision(pool(), liaison(), new Date()));
