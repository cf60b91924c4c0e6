import { randomBytes } from 'node:crypto';
import { decodeJwt } from 'jose';
import type { NextAuthOptions } from 'next-auth';
import { env } from '../core/env.ts';
import { logger } from '../core/logger.ts';
import { pool } from '../db/client.ts';
import { adaptateur } from './adaptateur.ts';
import { auditer } from './audit.ts';
import { decouvrir } from './decouverte.ts';
import { empreinte } from './empreinte.ts';
import { SESSION } from './find-agent.ts';
import { habiliter } from './habiliter.ts';
import { ROLES } from './permissions.ts';
import { proconnect } from './proconnect.ts';
import { retourSur } from './retour-sur.ts';
import { nomDuCookie } from './session-cookie.ts';

/** Les réglages de next-auth pour une action ; rien si ProConnect n'a jamais pu être découvert. */
export async function optionsAuth(action: string): Promise<NextAuthOptions | null> {
  const reglages = env();
  const avecProConnect = action === 'signin' || action === 'callback';
  const fournisseur = avecProConnect ? await decouvrir(reglages.PROCONNECT_ISSUER).catch(() => null) : null;
  if (avecProConnect && !fournisseur) {
    journaliser('PROCONNECT_INJOIGNABLE');
    return null;
  }
  let acr: string | null = null;
  const securise = reglages.NEXTAUTH_URL.startsWith('https://');
  return {
    adapter: adaptateur(pool(), action, () => acr),
    secret: reglages.NEXTAUTH_SECRET,
    providers: fournisseur ? [proconnect(reglages, fournisseur)] : [],
    session: {
      strategy: 'database',
      maxAge: SESSION.totale * 60,
      generateSessionToken: () => randomBytes(32).toString('base64url'),
    },
    cookies: {
      sessionToken: {
        name: nomDuCookie(reglages.NEXTAUTH_URL),
        options: { httpOnly: true, sameSite: 'lax', path: '/', secure: securise },
      },
    },
    pages: { signIn: '/connexion', signOut: '/deconnexion', error: '/connexion/erreur' },
    logger: { error: journaliser, warn: () => {}, debug: () => {} },
    callbacks: {
      async signIn({ account, profile }) {
        const sub = profile?.sub;
        const email = profile?.email;
        if (!account || !sub || !email) return '/connexion/erreur?raison=non-habilite';
        acr = niveauRendu(account.id_token);
        const verdict = await habiliter(pool(), { issuer: reglages.PROCONNECT_ISSUER, sub, email, acr }, new Date());
        if (verdict.ok) {
          await ouvrir(verdict.value.agentId, account.providerAccountId, account.id_token ?? null);
          return true;
        }
        // L'empreinte relie les tentatives d'une même personne sans garder son nom ni son courriel.
        const details = { raison: verdict.error, acr, identite: empreinte(account.providerAccountId) };
        await auditer(pool(), { agentId: null, action: 'session.ouvrir', objet: 'connexion', issue: 'refusee', details });
        return `/connexion/erreur?raison=${verdict.error}`;
      },
      redirect: ({ url, baseUrl }) => baseUrl + retourSur(url.startsWith(`${baseUrl}/`) ? url.slice(baseUrl.length) : url),
      // Ce que voit le navigateur : un nom et un rôle, aucun jeton ni identifiant.
      session: ({ session, user }) => ({ expires: session.expires, user: { name: user.name, role: libelleDuRole(user) } }),
    },
  };
}

async function ouvrir(agentId: string, compte: string, idToken: string | null): Promise<void> {
  const maintenant = new Date();
  await pool().query(`update compte set id_token = $2 where provider = 'proconnect' and compte_fournisseur = $1`, [
    compte,
    idToken,
  ]);
  await pool().query('update agent set derniere_connexion = $2 where id = $1', [agentId, maintenant]);
  await pool().query('delete from session where agent_id = $1 and expire_le < $2', [agentId, maintenant]);
  await auditer(pool(), { agentId, action: 'session.ouvrir', objet: 'connexion', issue: 'accordee' });
}

/** Le niveau que dit l'id_token, dont openid-client vient de vérifier la signature. */
function niveauRendu(idToken: string | undefined): string | null {
  const acr = idToken === undefined ? null : decodeJwt(idToken)['acr'];
  return typeof acr === 'string' ? acr : null;
}

function libelleDuRole(user: object): string {
  const role = 'role' in user ? String(user.role) : '';
  return Object.entries(ROLES).find(([code]) => code === role)?.[1] ?? '';
}

// Les détails que donne next-auth peuvent contenir des jetons : seul le code de l'erreur est gardé.
const journaliser = (code: string): void => logger().error({ code }, 'échec de connexion');
