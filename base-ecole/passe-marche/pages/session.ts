import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import type { Requete } from '../../http/echange.ts';

const COOKIE = 'passe_marche_candidat';
const CLE = randomBytes(32);

const sceller = (courriel: string) => createHmac('sha256', CLE).update(courriel).digest();

/** Cookie de session du candidat : son adresse, scellée par une clé qui meurt avec le programme. */
export const ouvrirSession = (courriel: string): Record<string, string> => {
  const valeur = `${Buffer.from(courriel).toString('base64url')}.${sceller(courriel).toString('base64url')}`;
  return { 'Set-Cookie': `${COOKIE}=${valeur}; Path=/candidate; HttpOnly; SameSite=Lax` };
};

export function lireSession({ entetes }: Requete): string | undefined {
  const cookie = entetes.cookie?.split(/;\s*/).find((morceau) => morceau.startsWith(`${COOKIE}=`));
  const [clair, sceau] = cookie?.slice(COOKIE.length + 1).split('.') ?? [];
  if (!clair || !sceau) return undefined;
  const courriel = Buffer.from(clair, 'base64url').toString('utf8');
  const [recu, juste] = [Buffer.from(sceau, 'base64url'), sceller(courriel)];
  return recu.length === juste.length && timingSafeEqual(recu, juste) ? courriel : undefined;
}
