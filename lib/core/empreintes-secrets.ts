import { createHmac } from 'node:crypto';

/** Reconnaît un secret sans le révéler : un HMAC coupé, sous une clé qui ne quitte pas le serveur. */
const empreinteSecret = (cle: string, secret: string): string =>
  createHmac('sha256', Buffer.from(cle, 'hex')).update(secret).digest('hex').slice(0, 16);

type Secrets = { clientSecret: string; secrets: { courant: string; precedent: string | null } };

/** Les empreintes des secrets d'une liaison ; un secret absent n'en a pas. */
export const empreintesDe = ({ clientSecret, secrets: { courant, precedent } }: Secrets, cle: string) => ({
  client: empreinteSecret(cle, clientSecret),
  courant: empreinteSecret(cle, courant),
  ...(precedent !== null && { precedent: empreinteSecret(cle, precedent) }),
});
