import { cookies, headers } from 'next/headers';
import { forbidden, redirect } from 'next/navigation';
import { cache } from 'react';
import { env } from '../core/env.ts';
import type { Agent } from './agent.ts';
import { type Permission, peut } from './permissions.ts';
import { retourSur } from './retour-sur.ts';
import { agentDe } from './installation.ts';
import { nomDuCookie } from './session-cookie.ts';

/** L'agent connecté, relu de la base une fois par requête. */
export const agentCourant = cache(async (): Promise<Agent | null> => {
  const jeton = (await cookies()).get(nomDuCookie(env().NEXTAUTH_URL))?.value;
  return jeton ? agentDe(jeton, new Date()) : null;
});

/** Garde d'une page : sans session, connexion puis retour ; sans le droit, la page 403 qui dit lequel manque. */
export async function exigerAgent(permission?: Permission): Promise<Agent> {
  const agent = await agentCourant();
  if (!agent) redirect(`/connexion?retour=${encodeURIComponent(await cheminCourant())}`);
  if (permission && !peut(agent.role, permission)) forbidden();
  return agent;
}

/** Le chemin demandé, posé par proxy.ts (qui écrase toute valeur venue du navigateur). */
export async function cheminCourant(): Promise<string> {
  return retourSur((await headers()).get('x-chemin'));
}
