import { randomBytes } from 'node:crypto';
import { adresseDeFin } from '../access/fermer-session.ts';
import { fermer, decouvrirProConnect } from '../access/installation.ts';
import { lireCookie, nomDuCookie } from '../access/session-cookie.ts';
import { env } from '../core/env.ts';
import { sameOrigin } from './same-origin.ts';

/** Ferme notre session, puis envoie le navigateur fermer celle de ProConnect ; la nôtre finit même si ProConnect est en panne. */
export async function deconnecter(requete: Request): Promise<Response> {
  const { NEXTAUTH_URL } = env();
  if (!sameOrigin(requete, NEXTAUTH_URL)) return new Response(null, { status: 403 });

  const nom = nomDuCookie(NEXTAUTH_URL);
  const jeton = lireCookie(requete.headers.get('cookie'), nom);
  const fermee = jeton ? await fermer(jeton) : null;
  const fournisseur = fermee?.idToken ? await decouvrirProConnect().catch(() => null) : null;

  const securise = NEXTAUTH_URL.startsWith('https://') ? '; Secure' : '';
  const state = randomBytes(24).toString('base64url');
  const headers = new Headers({ 'Cache-Control': 'private, no-store' });
  headers.append('Set-Cookie', `${nom}=; Path=/; HttpOnly; SameSite=Lax; Max-Age=0${securise}`);
  headers.append('Set-Cookie', `deconnexion=${state}; Path=/deconnexion; HttpOnly; SameSite=Lax; Max-Age=600${securise}`);
  const retour = `${new URL(NEXTAUTH_URL).origin}/deconnexion`;
  headers.set(
    'Location',
    fournisseur && fermee?.idToken
      ? adresseDeFin({ endSession: fournisseur.end_session_endpoint, idToken: fermee.idToken, state, retour })
      : retour,
  );
  return new Response(null, { status: 303, headers });
}
