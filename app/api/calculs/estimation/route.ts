import { liaison } from '@/lib/access/installation.ts';
import { demandeCalcul, type Estimation, fauteEcheance } from '@/lib/contracts/calculs.ts';
import { pool } from '@/lib/db/client.ts';
import { estimerCalcul } from '@/lib/calcul/estimer-calcul.ts';
import { refus } from '@/lib/route/issue.ts';
import { withRoute } from '@/lib/route/with-route.ts';
import { territoiresVises } from '../territoires-vises.ts';

/** Essai à blanc : combien, combien de temps au quota, avant ou après l'échéance. Ne change rien. */
export const POST = withRoute(
  { permission: 'calcul.lancer', body: demandeCalcul },
  async ({ agent, body: { echeance, territoire }, requete: { maintenant } }) => {
    const faute = fauteEcheance(echeance, maintenant);
    if (faute !== null) return refus('donnees-invalides', { erreurs: [{ champ: 'echeance', message: faute }] });
    const territoires = await territoiresVises(agent, territoire);
    if (territoires === null) return refus('introuvable');
    const projet = { territoires, echeance, maintenant, quota: liaison().quota };
    return (await estimerCalcul(pool(), projet)) satisfies Estimation;
  },
);
