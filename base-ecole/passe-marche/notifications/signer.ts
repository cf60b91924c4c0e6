import { createHmac } from 'node:crypto';

/** Clé : le texte du secret tel quel ; message : les octets du corps (contrat §6.2). */
export const signer = (secret: string, octets: Buffer): string =>
  `sha256=${createHmac('sha256', secret).update(octets).digest('hex')}`;
