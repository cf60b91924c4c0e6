import { randomBytes } from 'node:crypto';

/** Identifiant opaque de nos adresses : 72 bits au hasard, rien ne s'y devine. */
export const nouvelleRef = (): string => randomBytes(9).toString('base64url');
