import { type Reponse, type Requete, repondreJson } from '../../http/echange.ts';
import type { MondePasseMarche } from '../monde/monde.ts';
import { lireJetonPorte } from './autoriser.ts';
import { authentifierClient, lireParametres } from './client-oauth.ts';
import { refuserOauth } from './refus.ts';

/** POST /oauth/introspect (RFC 7662) : un client ne voit que ses propres jetons. */
export function postIntrospect(monde: MondePasseMarche, requete: Requete): Reponse {
  const parametres = lireParametres(requete);
  const porte = monde.jetons.trouver(lireJetonPorte(requete));
  const client = authentifierClient(requete, parametres, monde.editeurs)?.client_id;
  const demandeur = client ?? (porte.tag === 'valide' ? porte.jeton.client : undefined);
  if (!demandeur) return refuserOauth(401, 'invalid_client');
  const etat = monde.jetons.trouver(parametres.get('token') ?? '');
  if (etat.tag === 'refuse' || etat.jeton.client !== demandeur) return repondreJson(200, { active: false });
  const { portees, creeLe, expireLe } = etat.jeton;
  return repondreJson(200, {
    active: true,
    scope: portees.join(' '),
    client_id: demandeur,
    token_type: 'Bearer',
    exp: Math.floor(expireLe / 1000),
    iat: Math.floor(creeLe / 1000),
  });
}
