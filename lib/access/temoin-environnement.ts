import { env } from '../core/env.ts';

/**
 * Le témoin qui garde l'environnement de Passe Marché choisi par une personne. Ce n'est pas un droit : chaque page et chaque route
 * vérifient le leur.
 */
export const TEMOIN_ENVIRONNEMENT = 'passe-marche-environnement';

/** Sans date de fin : le choix meurt avec le navigateur, et l'on revient au premier environnement. */
export function ecrireTemoinEnvironnement(environnement: string): string {
  const sur = env().NEXTAUTH_URL.startsWith('https:') ? '; Secure' : '';
  return `${TEMOIN_ENVIRONNEMENT}=${environnement}; Path=/; HttpOnly; SameSite=Lax${sur}`;
}
