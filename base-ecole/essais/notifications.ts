import { createHmac } from 'node:crypto';
import { expect } from 'vitest';
import type { EssaiPasseMarche, Recue, SANS_ADRESSE } from './ouvrir-passe-marche.ts';

/** Secret de notification de `supervision-recette`. */
export const SECRET = 'b6e0a4d19c7f25831e4b90d6a2f87c53b1d04e69f8a37c2510e6d94b7fa8c312';

export const signature = (recue: Recue | undefined) =>
  `sha256=${createHmac('sha256', SECRET)
    .update(recue?.octets ?? '')
    .digest('hex')}`;

export const signatureRecue = (recue: Recue | undefined) => recue?.entetes['x-webhook-signature-sha256'];

export const lire = (recue: Recue | undefined) => JSON.parse(recue?.octets.toString('utf8') ?? 'null');

/** Achève un marché, attend l'état de livraison voulu et rend ce que la plateforme a reçu. */
export async function achever(e: EssaiPasseMarche, attendu: string, attributs?: object, client?: typeof SANS_ADRESSE) {
  const depuis = e.recues.length;
  const identifiant = await e.marche(attributs, client);
  await e.admin('marche', { identifiant });
  await expect.poll(() => e.synchronisation(identifiant), { interval: 5 }).toBe(attendu);
  return { identifiant, recues: e.recues.slice(depuis) };
}
