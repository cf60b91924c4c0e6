import { randomBytes } from 'node:crypto';
import { exportJWK, generateKeyPair } from 'jose';
import type { Configuration } from 'oidc-provider';
import type { OptionsProconnect } from '../options.ts';
import { creerAdaptateur } from './adaptateur.ts';
import { type Derives, deriver } from './derives.ts';
import { IDP_ID, type Identite } from './identites.ts';
import { pageDeconnexion, pageErreur } from './pages.ts';

const SOIXANTE_SECONDES = 60;
const UNE_HEURE = 3600;
const DOUZE_HEURES = 12 * UNE_HEURE;
const CLAIMS = ['given_name', 'usual_name', 'email', 'uid', 'siret', 'idp_id', 'organization_label', 'roles'];

/**
 * ProConnect v2 : code seul, PKCE accepté sans être exigé, `client_secret_post`, RS256, userinfo signé, session de douze heures.
 * `base` est le chemin de l'émetteur.
 */
export async function configurer(
  options: OptionsProconnect,
  base: string,
  identites: readonly Identite[],
  derives: () => Derives,
): Promise<Configuration> {
  const { privateKey } = await generateKeyPair('RS256', { extractable: true });
  const cle = { ...(await exportJWK(privateKey)), kid: 'proconnect-base-ecole', alg: 'RS256', use: 'sig' };
  return {
    adapter: creerAdaptateur(),
    jwks: { keys: [cle] },
    clients: [
      {
        client_id: options.clientId,
        client_secret: options.clientSecret,
        redirect_uris: options.redirectUris,
        post_logout_redirect_uris: options.postLogoutUris,
        response_types: ['code'],
        grant_types: ['authorization_code', 'refresh_token'],
        token_endpoint_auth_method: 'client_secret_post',
        id_token_signed_response_alg: 'RS256',
        userinfo_signed_response_alg: 'RS256',
      },
    ],
    responseTypes: ['code'],
    clientAuthMethods: ['client_secret_post'],
    scopes: ['openid', ...CLAIMS],
    claims: {
      openid: ['sub'],
      ...Object.fromEntries(CLAIMS.map((claim) => [claim, [claim]])),
      acr: null,
      amr: null,
      auth_time: null,
      sid: null,
    },
    acrValues: ['eidas0', 'eidas1', 'eidas0-mfa', 'eidas1-mfa', 'eidas2', 'eidas3'],
    pkce: { required: () => false },
    issueRefreshToken: async (_ctx, client) => client.grantTypeAllowed('refresh_token'),
    ttl: {
      AuthorizationCode: SOIXANTE_SECONDES,
      AccessToken: UNE_HEURE,
      IdToken: UNE_HEURE,
      RefreshToken: 2 * UNE_HEURE,
      Interaction: UNE_HEURE,
      Session: DOUZE_HEURES,
      Grant: DOUZE_HEURES,
    },
    cookies: { keys: [randomBytes(32).toString('hex')] },
    features: {
      devInteractions: { enabled: false },
      claimsParameter: { enabled: true },
      jwtUserinfo: { enabled: true },
      rpInitiatedLogout: {
        enabled: true,
        logoutSource: async (ctx, formulaire) => {
          ctx.body = pageDeconnexion(formulaire);
        },
        postLogoutSuccessSource: async (ctx) => {
          ctx.body = pageErreur('Déconnexion faite', 'aucune adresse de retour n’a été donnée.');
        },
      },
    },
    interactions: { url: (_ctx, interaction) => `${base}/interaction/${interaction.uid}` },
    // ProConnect ne demande pas de consentement : tout ce qui est au registre du client est accordé.
    loadExistingGrant: async (ctx) => {
      const { client, session, provider } = ctx.oidc;
      if (!client || !session?.accountId) return undefined;
      const grant = new provider.Grant({ clientId: client.clientId, accountId: session.accountId });
      grant.addOIDCScope(['openid', ...CLAIMS].join(' '));
      await grant.save();
      return grant;
    },
    findAccount: (_ctx, sub) => {
      const identite = identites.find((i) => i.sub === sub);
      if (!identite) return undefined;
      const { role: _role, territoires: _territoires, ...claims } = identite;
      return {
        accountId: sub,
        claims: async () => ({
          ...deriver({ ...claims, idp_id: IDP_ID, roles: ['agent_public', 'agent_public_territorial'] }, derives()),
          sub,
        }),
      };
    },
    renderError: async (ctx, sortie) => {
      ctx.type = 'html';
      ctx.body = pageErreur(sortie.error, sortie.error_description ?? 'requête refusée.');
    },
  };
}
