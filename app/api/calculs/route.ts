import { demandeCalcul, fauteEcheance } from '@/lib/contracts/calculs.ts';
import { pool } from '@/lib/db/client.ts';
import { nouvelleRef } from '@/lib/db/nouvelle-ref.ts';
import { lancerCalcul } from '@/lib/calcul/lancer-calcul.ts';
import { cree, refus } from '@/lib/route/issue.ts';
import { withRoute } from '@/lib/route/with-route.ts';
import { territoiresVises } from './territoires-vises.ts';

/** Lance un calcul du stock : le travailleur le mène, la réponse n'attend pas. */
export const POST = withRoute(
  { permission: 'calcul.lancer', body: demandeCalcul, audit: 'dans-la-transaction' },
  async ({ agent, body: { echeance, territoire }, requete: { maintenant } }) => {
    const faute = fauteEcheance(echeance, maintenant);
    if (faute !== null) return refus('donnees-invalides', { erreurs: [{ champ: 'echeance', message: faute }] });
    const territoires = await territoiresVises(agent, territoire);
    if (territoires === null) return refus('introuvable');
    const ref = nouvelleRef();
    const issue = await lancerCalcul(pool(), { ref, territoires, echeance, agentId: agent.id, maintenant });
    if (issue.ok) return cree({ ref }, `/supervision/calculs/${ref}`);
    return refus('conflit', { detail: 'Un calcul du stock est déjà en cours ou en pause : attendez sa fin, ou arrêtez-le.' });
  },
);
