import { type Reponse, type Requete, repondreJson } from '../../http/echange.ts';
import type { MondePasseMarche } from '../monde/monde.ts';
import { authentifierClient, lireParametres } from './client-oauth.ts';
import { refuserOauth } from './refus.ts';

/** POST /oauth/revoke (RFC 7009) : un jeton inconnu se révoque sans erreur, celui d'un autre client non. */
export function postRevoke(monde: MondePasseMarche, requete: Requete): Reponse {
  const parametres = lireParametres(requete);
  const editeur = authentifierClient(requete, parametres, monde.editeurs);
  if (!editeur) return refuserOauth(403, 'unauthorized_client');
  const etat = monde.jetons.trouver(parametres.get('token') ?? '');
  if (etat.tag === 'valide') {
    if (etat.jeton.client !== editeur.client_id) return refuserOauth(403, 'unauthorized_client');
    monde.jetons.revoquer(etat.jeton);
  }
  return repondreJson(200, {});
}
