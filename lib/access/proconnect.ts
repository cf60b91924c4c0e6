import { decodeJwt } from 'jose';
import type { OAuthConfig } from 'next-auth/providers/oauth';
import type { Env } from '../core/env.ts';
import type { Fournisseur } from './decouverte.ts';
import { cleDeCompte } from './habiliter.ts';
import { NIVEAUX_DEMANDES } from './niveaux.ts';
import { clesDe, lireUserinfo, type Profil } from './userinfo.ts';

/** ProConnect ne rend le niveau d'authentification que si on le demande. */
const ACR_DANS_ID_TOKEN = JSON.stringify({ id_token: { acr: null } });

/** ProConnect pour next-auth. ProConnect refuse tout paramètre hors de sa liste (Y000400) : n'en ajouter aucun. */
export function proconnect(env: Env, fournisseur: Fournisseur): OAuthConfig<Profil> {
  return {
    id: 'proconnect',
    name: 'ProConnect',
    type: 'oauth',
    issuer: fournisseur.issuer,
    jwks_endpoint: fournisseur.jwks_uri,
    clientId: env.PROCONNECT_CLIENT_ID,
    clientSecret: env.PROCONNECT_CLIENT_SECRET,
    client: { token_endpoint_auth_method: 'client_secret_post', id_token_signed_response_alg: 'RS256' },
    httpOptions: { timeout: 5_000 },
    authorization: {
      url: fournisseur.authorization_endpoint,
      params: {
        scope: 'openid given_name usual_name email siret idp_id',
        acr_values: NIVEAUX_DEMANDES,
        claims: ACR_DANS_ID_TOKEN,
      },
    },
    token: fournisseur.token_endpoint,
    checks: ['pkce', 'state', 'nonce'],
    idToken: true,
    userinfo: {
      url: fournisseur.userinfo_endpoint,
      async request({ tokens }) {
        const lu = await lireUserinfo({
          fournisseur,
          clientId: env.PROCONNECT_CLIENT_ID,
          jetonAcces: tokens.access_token ?? '',
          // L'id_token vient d'être vérifié (signature, émetteur, nonce) par openid-client.
          subAttendu: decodeJwt(tokens.id_token ?? '').sub ?? '',
          cles: clesDe(fournisseur.jwks_uri),
        });
        if (!lu.ok) throw new Error(`userinfo refusé : ${lu.error}`);
        return lu.value;
      },
    },
    profile: (profil) => ({
      id: cleDeCompte({ issuer: fournisseur.issuer, sub: profil.sub }),
      email: profil.email,
      name: `${profil.given_name} ${profil.usual_name}`,
    }),
  };
}
