import { rolesAyant } from '@/lib/access/permissions.ts';
import { causeModifiee, cheminCause } from '@/lib/contracts/incidents.ts';
import { pool } from '@/lib/db/client.ts';
import { modifierCause } from '@/lib/journal/modifier-cause.ts';
import { refus } from '@/lib/route/issue.ts';
import { withRoute } from '@/lib/route/with-route.ts';

const ROLES = rolesAyant('incident.traiter');

/** Écrit une version de plus d'une cause du catalogue, ou l'y ajoute. */
export const PUT = withRoute(
  { permission: 'cause.gerer', params: cheminCause, body: causeModifiee },
  async ({ agent, params, body: { version, reappliquer, ...cause }, requete }) => {
    const voulu = { code: params.code, lue: version, cause, roles: ROLES, reappliquer, maintenant: requete.maintenant };
    const issue = await modifierCause(pool(), agent.id, voulu);
    if (issue.ok) return { version: issue.value };
    if (issue.error.tag === 'depassee') return refus('conflit');
    const message = 'Choisissez un agent actif qui traite des incidents.';
    return refus('donnees-invalides', { erreurs: [{ champ: 'responsable', message }] });
  },
);
