import { type Reponse, repondreVide } from '../http/echange.ts';

const REALM = 'Bearer realm="DefaultRealm"';

function defi(statut: number, error: string, description: string, suite = ''): Reponse {
  return repondreVide(statut, { 'WWW-Authenticate': `${REALM},error="${error}",error_description="${description}"${suite}` });
}

/** Réponses de la passerelle Axway (contrat §4.4) : en-têtes mesurés ou documentés, corps toujours vide. */
export const REFUS = {
  routeInconnue: () => repondreVide(404),
  verbeInterdit: () => repondreVide(405),
  jetonAbsent: () => defi(400, 'invalid_request', 'Unable to find token in the message'),
  jetonInconnu: () => defi(401, 'invalid_token', 'Unable to find the access token in persistent storage.'),
  jetonExpire: () => defi(401, 'invalid_token', 'The access token expired.'),
  applicationDesactivee: () => defi(401, 'invalid_token', 'The client app was not found or is disabled.'),
  porteeInsuffisante: () =>
    defi(
      403,
      'insufficient_scope',
      'scope(s) associated with access token are not valid to access this resource.',
      ',scope="Scopes must match Any of these scopes: resource.READ"',
    ),
  nonAbonnee: () => repondreVide(403),
  activiteSuspecte: () => repondreVide(423),
  quotaDepasse: (entetes: Record<string, string> = {}) => repondreVide(429, entetes),
} as const;
