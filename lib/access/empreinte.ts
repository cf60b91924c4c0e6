import { createHash } from 'node:crypto';

/** Ce que la base garde d'un jeton de session : de quoi le reconnaître, pas de quoi le rejouer. */
export const empreinte = (jeton: string): string => createHash('sha256').update(jeton).digest('base64url');
