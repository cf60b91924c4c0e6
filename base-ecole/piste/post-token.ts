import { type Reponse, type Requete, repondreJson } from '../http/echange.ts';
import type { Application } from './applications.ts';
import type { Jetons } from './jetons.ts';

const PORTEES = new Set(['openid', 'resource.READ']);

/** POST /api/oauth/token (contrat §4.3) : client inconnu et secret faux donnent les mêmes octets, en HTTP 400. */
export async function postToken(requete: Requete, applications: readonly Application[], jetons: Jetons): Promise<Reponse> {
  const formulaire = new URLSearchParams(requete.corps.toString('utf8'));
  const { id, secret } = identifiants(requete, formulaire);
  const application = applications.find((a) => a.client_id === id && a.secret === secret);
  if (!application) return refuser('invalid_client', 'Client authentication failed');
  if (formulaire.get('grant_type') !== 'client_credentials') {
    return refuser('unsupported_grant_type', 'The authorization grant type is not supported');
  }
  const portees = (formulaire.get('scope') ?? '').split(' ').filter(Boolean);
  if (portees.some((p) => !PORTEES.has(p))) return refuser('invalid_scope', 'The requested scope is invalid');
  const { jeton, dureeSecondes } = await jetons.emettre(application.client_id);
  return repondreJson(
    200,
    // La portée rendue ne dépend pas de celle demandée (mesuré, contrat §4.3).
    { access_token: jeton, token_type: 'Bearer', expires_in: dureeSecondes, scope: 'openid resource.READ' },
    { 'Cache-Control': 'no-store' },
  );
}

const refuser = (error: string, error_description: string) => repondreJson(400, { error, error_description });

function identifiants(requete: Requete, formulaire: URLSearchParams): { id: string | null; secret: string | null } {
  const basic = /^Basic (.+)$/i.exec(requete.entetes.authorization ?? '')?.[1];
  if (!basic) return { id: formulaire.get('client_id'), secret: formulaire.get('client_secret') };
  const clair = Buffer.from(basic, 'base64').toString('utf8');
  const coupe = clair.indexOf(':');
  return { id: decoder(clair.slice(0, coupe)), secret: decoder(clair.slice(coupe + 1)) };
}

/** RFC 6749 §2.3.1 : les identifiants du schéma Basic sont encodés comme un formulaire. */
const decoder = (texte: string) => new URLSearchParams(`v=${texte}`).get('v');
