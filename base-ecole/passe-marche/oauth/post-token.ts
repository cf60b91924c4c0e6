import { type Reponse, type Requete, repondreJson } from '../../http/echange.ts';
import type { MondePasseMarche } from '../monde/monde.ts';
import { authentifierClient, lireParametres } from './client-oauth.ts';
import { DUREE_SECONDES } from '../monde/jetons.ts';
import { refuserOauth, SANS_CACHE } from './refus.ts';

export const PORTEE_PAR_DEFAUT = 'api_access';
const PORTEES = new Set([PORTEE_PAR_DEFAUT, 'api_read', 'api_write']);

/** POST /oauth/token (contrat §2.1 à §2.3) : le type d'abord, puis le client, puis les portées. */
export function postToken(monde: MondePasseMarche, requete: Requete): Reponse {
  const parametres = lireParametres(requete);
  const type = parametres.get('grant_type');
  if (!type) return refuserOauth(400, 'invalid_request');
  if (type !== 'client_credentials') return refuserOauth(400, 'unsupported_grant_type');
  const editeur = authentifierClient(requete, parametres, monde.editeurs);
  if (!editeur) return refuserOauth(401, 'invalid_client');
  const demandees = [...new Set((parametres.get('scope') ?? '').split(' ').filter(Boolean))];
  if (demandees.some((portee) => !PORTEES.has(portee))) return refuserOauth(400, 'invalid_scope');
  const portees = demandees.length > 0 ? demandees : [PORTEE_PAR_DEFAUT];
  const { jetonJwt } = monde.profil();
  const emis = monde.jetons.emettre(editeur.client_id, portees, jetonJwt ? 'jwt' : 'opaque');
  const corps = { access_token: emis.jeton, token_type: 'Bearer', expires_in: DUREE_SECONDES, scope: portees.join(' ') };
  // Écart 11 : les guides n'annoncent pas created_at.
  return repondreJson(200, jetonJwt ? corps : { ...corps, created_at: Math.floor(emis.creeLe / 1000) }, SANS_CACHE);
}
