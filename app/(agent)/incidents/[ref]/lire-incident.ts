import type { Agent } from '@/lib/access/agent.ts';
import { cheminIncident } from '@/lib/contracts/incidents.ts';
import type { Pool } from '@/lib/db/client.ts';
import { findComparaison } from '@/lib/db/find-comparaison.ts';
import { findIncident } from '@/lib/db/find-incident.ts';
import { listEcartsOperation } from '@/lib/db/list-ecarts-contrat.ts';
import { listEchanges } from '@/lib/db/list-echanges.ts';
import { listEvenementsIncident } from '@/lib/db/list-evenements-incident.ts';
import { listIncidentsVoisins } from '@/lib/db/list-incidents-voisins.ts';
import { listRejeux } from '@/lib/db/list-rejeux.ts';

/** Tout ce que la page d'un incident montre ; `null` : inconnu ou hors du périmètre. */
export async function lireIncident(pool: Pool, agent: Agent, refLue: string, maintenant: Date) {
  const chemin = cheminIncident.safeParse({ ref: refLue });
  if (!chemin.success) return null;
  const { ref } = chemin.data;
  const incident = await findIncident(pool, agent.perimetre, ref, maintenant);
  if (incident === null) return null;
  const [evenements, comparaison, page, rejeux, voisins, ecarts] = await Promise.all([
    listEvenementsIncident(pool, ref),
    findComparaison(pool, agent.perimetre, ref),
    listEchanges(pool, agent.perimetre, { du: incident.premiere, au: null, incident: ref }, 10),
    listRejeux(pool, agent, { incident: ref }),
    listIncidentsVoisins(pool, agent.perimetre, ref),
    incident.classe === 'CONTRACT' ? listEcartsOperation(pool, incident.environnement, incident.operation) : [],
  ]);
  return { incident, evenements, comparaison, echantillon: page.echanges, rejeux, voisins, ecarts };
}
