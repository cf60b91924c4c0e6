import { filtresIncidents } from '@/lib/contracts/incidents.ts';
import { versRechercheIncidents } from '@/lib/contracts/vers-recherche-incidents.ts';
import { pool } from '@/lib/db/client.ts';
import { listIncidents } from '@/lib/db/list-incidents.ts';
import { withRoute } from '@/lib/route/with-route.ts';

/** Une page d'incidents d'un état, dans le périmètre de l'agent. */
export const GET = withRoute({ permission: 'incident.lire', query: filtresIncidents }, ({ agent, query, requete }) =>
  listIncidents(pool(), agent.perimetre, versRechercheIncidents(query, agent.id), requete.maintenant),
);
