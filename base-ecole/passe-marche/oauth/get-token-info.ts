import { type Reponse, type Requete, repondreJson } from '../../http/echange.ts';
import type { MondePasseMarche } from '../monde/monde.ts';
import { lireJetonPorte } from './autoriser.ts';
import { refuserOauth } from './refus.ts';

/** GET /oauth/token/info : sonde bon marché des identifiants (contrat §2.6). */
export function getTokenInfo(monde: MondePasseMarche, requete: Requete): Reponse {
  const etat = monde.jetons.trouver(lireJetonPorte(requete));
  if (etat.tag === 'refuse') return refuserOauth(401, 'invalid_token');
  const { portees, creeLe, expireLe, client } = etat.jeton;
  return repondreJson(200, {
    resource_owner_id: null,
    scope: portees,
    expires_in: Math.max(0, Math.floor((expireLe - monde.reelle()) / 1000)),
    application: { uid: client },
    created_at: Math.floor(creeLe / 1000),
  });
}
