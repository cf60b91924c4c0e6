import { randomBytes } from 'node:crypto';
import { type NextRequest, NextResponse } from 'next/server';
import { env } from './lib/core/env.ts';
import { enTetesDeSecurite, politiqueDeContenu } from './lib/route/security-headers.ts';

/** Pose des en-têtes, rien de plus : les droits se vérifient dans chaque page et chaque route. */
export function proxy(requete: NextRequest): NextResponse {
  const { NEXTAUTH_URL, PROCONNECT_ISSUER } = env();
  const nonce = randomBytes(18).toString('base64');
  const developpement = process.env.NODE_ENV === 'development';
  // L'en-tête posé ici remplace celui d'une route : un document reçu d'un partenaire doit garder son bac à sable.
  const inerte = requete.nextUrl.pathname.startsWith('/api/passe-marche/documents/');
  const politique = inerte
    ? "sandbox; default-src 'none'"
    : politiqueDeContenu({ nonce, adressePublique: NEXTAUTH_URL, proconnect: PROCONNECT_ISSUER, developpement });

  const headers = new Headers(requete.headers);
  headers.set('x-nonce', nonce);
  headers.set('x-chemin', requete.nextUrl.pathname + requete.nextUrl.search);
  headers.set('content-security-policy', politique);
  const reponse = NextResponse.next({ request: { headers } });
  reponse.headers.set('Content-Security-Policy', politique);
  for (const [nom, valeur] of Object.entries(enTetesDeSecurite(NEXTAUTH_URL))) reponse.headers.set(nom, valeur);
  return reponse;
}

// Les notifications des partenaires n'en sont pas : Next recopierait leur corps en mémoire avant que la route n'en compte les octets.
export const config = { matcher: ['/((?!_next/static|dsfr/|api/webhooks/).*)'] };
