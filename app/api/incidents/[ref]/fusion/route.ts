import { cheminIncident, fusionIncident } from '@/lib/contracts/incidents.ts';
import { pool } from '@/lib/db/client.ts';
import { defusionnerIncident } from '@/lib/journal/defusionner-incident.ts';
import { fusionnerIncidents } from '@/lib/journal/fusionner-incidents.ts';
import { refus } from '@/lib/route/issue.ts';
import { withRoute } from '@/lib/route/with-route.ts';

const DETAILS = {
  'lui-meme': 'Un incident ne se fusionne pas avec lui-même.',
  'autre-environnement': 'Ces deux incidents ne sont pas du même environnement.',
  'non-fusionne': 'Cet incident n’est pas fusionné.',
  'absorbeur-fusionne': 'L’incident qui l’a absorbé est lui-même fusionné : défusionnez d’abord celui-là.',
};

/** Réunit cet incident à un autre, qui garde leurs occurrences passées et à venir. */
export const POST = withRoute(
  { permission: 'incident.traiter', params: cheminIncident, body: fusionIncident },
  async ({ agent, params, body, requete }) => {
    const issue = await fusionnerIncidents(pool(), agent, params.ref, body.dans, requete.maintenant);
    if (issue.ok) return { etat: issue.value };
    return issue.error.tag === 'introuvable' ? refus('introuvable') : refus('conflit', { detail: DETAILS[issue.error.tag] });
  },
);

/** Rend l'incident à lui-même, avec ce qu'il avait au moment de la fusion. */
export const DELETE = withRoute(
  { permission: 'incident.traiter', params: cheminIncident },
  async ({ agent, params, requete }) => {
    const issue = await defusionnerIncident(pool(), agent, params.ref, requete.maintenant);
    if (issue.ok) return { etat: issue.value };
    return issue.error.tag === 'introuvable' ? refus('introuvable') : refus('conflit', { detail: DETAILS[issue.error.tag] });
  },
);
