import { createHmac, timingSafeEqual } from 'node:crypto';

export const EN_TETE_SIGNATURE = 'x-webhook-signature-sha256';

const FORME = /^sha256=([0-9a-f]{64})$/;

/** `precedent` : le secret d'avant, encore accepté pendant une rotation (Passe Marché le remplace sans recouvrement, contrat §1). */
export type SecretsNotification = { readonly courant: string; readonly precedent: string | null };
export type SecretReconnu = 'courant' | 'precedent';

const condense = (corps: Uint8Array, secret: string): Buffer => createHmac('sha256', secret).update(corps).digest();

/**
 * Le secret qui a signé ces octets, `null` si aucun (contrat §6.2). La clé est le texte du secret, pas l'hexadécimal décodé.
 * Les deux condensés sont toujours calculés et comparés, à durée constante.
 */
export function verifierSignature(
  corps: Uint8Array,
  enTete: string | null,
  { courant, precedent }: SecretsNotification,
): SecretReconnu | null {
  const recu = Buffer.from(FORME.exec(enTete ?? '')?.[1] ?? '', 'hex');
  const compare = recu.length === 32 ? recu : Buffer.alloc(32);
  const duCourant = timingSafeEqual(condense(corps, courant), compare);
  const duPrecedent = timingSafeEqual(condense(corps, precedent ?? courant), compare);
  if (recu.length !== 32) return null;
  return duCourant ? 'courant' : duPrecedent ? 'precedent' : null;
}
