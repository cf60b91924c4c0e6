import { createHash, randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { type BaseEcole, demarrerBaseEcole } from '../demarrer.ts';

export const RETOUR = 'http://127.0.0.1:3000/api/auth/callback/proconnect';
export const CLIENT = { client_id: 'supervision-cotation', client_secret: 'demo-proconnect-3e8a1f5c7b' };
const verificateur = randomBytes(32).toString('base64url');

export type Decouverte = Record<
  'issuer' | 'authorization_endpoint' | 'token_endpoint' | 'userinfo_endpoint' | 'jwks_uri' | 'end_session_endpoint',
  string
>;
/** Navigateur réduit à ce qu'il faut : des cookies, et aucune redirection suivie sans qu'on le demande. */
type Navigateur = (url: string, options?: Pick<RequestInit, 'method' | 'body'>) => Promise<Response>;

export type EssaiProconnect = {
  base: BaseEcole;
  decouverte: Decouverte;
  ouvrirNavigateur: () => Navigateur;
  /** Va à la page d'autorisation, sans suivre la redirection. */
  autoriser: (naviguer: Navigateur, changements?: Record<string, string>) => Promise<Response>;
  /** Suit les redirections jusqu'au retour vers l'application. */
  suivre: (naviguer: Navigateur, reponse: Response) => Promise<URL>;
  /** Tour complet : page d'identités, choix, code, jetons. */
  connecter: (naviguer: Navigateur, sub: string) => Promise<Connexion>;
};
type Connexion = {
  html: string;
  retour: URL;
  statut: number;
  jetons: { access_token: string; id_token: string; refresh_token?: string; token_type: string; expires_in: number };
};

export const demandeAutorisation = (changements: Record<string, string> = {}): URLSearchParams =>
  new URLSearchParams({
    client_id: CLIENT.client_id,
    response_type: 'code',
    scope: 'openid given_name usual_name email uid siret idp_id organization_label roles',
    redirect_uri: RETOUR,
    state: 'e'.repeat(32),
    nonce: 'n'.repeat(32),
    acr_values: 'eidas1',
    code_challenge: createHash('sha256').update(verificateur).digest('base64url'),
    code_challenge_method: 'S256',
    ...changements,
  });

/** L'émetteur se choisit avant l'écoute : le port vient du système. */
async function portLibre(): Promise<number> {
  const serveur = createServer().listen(0, '127.0.0.1');
  await once(serveur, 'listening');
  const adresse = serveur.address();
  serveur.close();
  await once(serveur, 'close');
  return typeof adresse === 'object' && adresse ? adresse.port : 0;
}

function creerNavigateur(origine: string): Navigateur {
  const cookies = new Map<string, string>();
  return async (url, options = {}) => {
    const cookie = [...cookies].map(([nom, valeur]) => `${nom}=${valeur}`).join('; ');
    const reponse = await fetch(new URL(url, origine), { ...options, redirect: 'manual', headers: { cookie } });
    for (const ligne of reponse.headers.getSetCookie()) {
      const [, nom = '', valeur = ''] = /^([^=]+)=([^;]*)/.exec(ligne) ?? [];
      if (valeur) cookies.set(nom, valeur);
      else cookies.delete(nom);
    }
    return reponse;
  };
}

const versOu = (reponse: Response) => reponse.headers.get('location') ?? '';

async function suivre(naviguer: Navigateur, reponse: Response): Promise<URL> {
  let adresse = versOu(reponse);
  while (!adresse.startsWith('http://127.0.0.1:3000/')) adresse = versOu(await naviguer(adresse));
  return new URL(adresse);
}

/** Démarre une base école dont l'émetteur a un chemin, comme le vrai ProConnect. */
export async function ouvrirProconnect(): Promise<EssaiProconnect> {
  const portProconnect = await portLibre();
  const issuer = `http://127.0.0.1:${portProconnect}/api/v2`;
  const base = await demarrerBaseEcole({ demandes: 1, portProconnect, admin: true, proconnect: { issuer } });
  const decouverte: Decouverte = await (await fetch(`${issuer}/.well-known/openid-configuration`)).json();

  const autoriser: EssaiProconnect['autoriser'] = (naviguer, changements) =>
    naviguer(`${decouverte.authorization_endpoint}?${demandeAutorisation(changements)}`);
  const connecter: EssaiProconnect['connecter'] = async (naviguer, sub) => {
    const versPage = versOu(await autoriser(naviguer, { prompt: 'login' }));
    const html = await (await naviguer(versPage)).text();
    const retour = await suivre(naviguer, await naviguer(versPage, { method: 'POST', body: new URLSearchParams({ sub }) }));
    const code = retour.searchParams.get('code') ?? '';
    const echange = { ...CLIENT, grant_type: 'authorization_code', code, redirect_uri: RETOUR, code_verifier: verificateur };
    const reponse = await fetch(decouverte.token_endpoint, { method: 'POST', body: new URLSearchParams(echange) });
    return { html, retour, statut: reponse.status, jetons: await reponse.json() };
  };
  return { base, decouverte, ouvrirNavigateur: () => creerNavigateur(issuer), autoriser, suivre, connecter };
}
