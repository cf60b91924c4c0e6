import { randomInt } from 'node:crypto';
import { exportJWK, generateKeyPair, type JWK, SignJWT } from 'jose';

export type Jeton = { clientId: string; expireLe: number };
export type FormeJeton = 'jwt' | 'opaque';

export type Jetons = {
  emettre: (clientId: string) => Promise<{ jeton: string; dureeSecondes: number }>;
  trouver: (jeton: string) => Jeton | undefined;
  oublierTout: () => void;
  jwks: { keys: JWK[] };
};

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';
/** Longueur du jeton opaque capturé sur le bac à sable (contrat §4.3). */
const LONGUEUR_OPAQUE = 54;

const tirerOpaque = () => Array.from({ length: LONGUEUR_OPAQUE }, () => ALPHABET[randomInt(ALPHABET.length)]).join('');

/** Jetons connus de la passerelle. La durée se mesure à l'horloge réelle : déplacer celle du SNE ne les périme pas. */
export async function creerJetons(forme: FormeJeton, dureeSecondes: number, reelle: () => number): Promise<Jetons> {
  const { privateKey, publicKey } = await generateKeyPair('RS256');
  const jwk = { ...(await exportJWK(publicKey)), kid: 'base-ecole', alg: 'RS256', use: 'sig' };
  const connus = new Map<string, Jeton>();

  const signer = (clientId: string, expireLe: number) =>
    new SignJWT({ client_id: clientId, scope: 'openid resource.READ' })
      .setProtectedHeader({ alg: 'RS256', kid: jwk.kid })
      .setIssuer('base-ecole')
      .setSubject(clientId)
      .setJti(tirerOpaque())
      .setIssuedAt(Math.floor(reelle() / 1000))
      .setExpirationTime(Math.floor(expireLe / 1000))
      .sign(privateKey);

  return {
    emettre: async (clientId) => {
      const expireLe = reelle() + dureeSecondes * 1000;
      const jeton = forme === 'jwt' ? await signer(clientId, expireLe) : tirerOpaque();
      connus.set(jeton, { clientId, expireLe });
      return { jeton, dureeSecondes };
    },
    trouver: (jeton) => connus.get(jeton),
    oublierTout: () => connus.clear(),
    jwks: { keys: [jwk] },
  };
}
