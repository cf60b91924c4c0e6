import { filtresJournal } from '@/lib/contracts/journal.ts';
import { pool } from '@/lib/db/client.ts';
import { listJournal } from '@/lib/db/list-journal.ts';
import { withRoute } from '@/lib/route/with-route.ts';

/** Une page du journal des échanges, dans le périmètre de l'agent. */
export const GET = withRoute({ permission: 'journal.lire', query: filtresJournal }, ({ agent, query }) =>
  listJournal(pool(), agent.perimetre, query, new Date()),
);
