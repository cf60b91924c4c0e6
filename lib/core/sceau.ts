import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';

const ALGORITHME = 'aes-256-gcm';
const VECTEUR = 12;
const MARQUE = 16;

/** Scelle un texte court (AES-256-GCM) ; `contexte` y est lié : un scellé recopié sous un autre nom ne s'ouvre pas. */
export function sceller(cle: Buffer, texte: string, contexte: string): Buffer {
  const vecteur = randomBytes(VECTEUR);
  const chiffre = createCipheriv(ALGORITHME, cle, vecteur).setAAD(Buffer.from(contexte));
  const corps = Buffer.concat([chiffre.update(texte, 'utf8'), chiffre.final()]);
  return Buffer.concat([vecteur, chiffre.getAuthTag(), corps]);
}

/** `null` : autre clé, autre contexte, ou octets altérés. */
export function desceller(cle: Buffer, scelle: Buffer, contexte: string): string | null {
  if (scelle.length < VECTEUR + MARQUE) return null;
  try {
    const dechiffre = createDecipheriv(ALGORITHME, cle, scelle.subarray(0, VECTEUR), { authTagLength: MARQUE });
    dechiffre.setAAD(Buffer.from(contexte)).setAuthTag(scelle.subarray(VECTEUR, VECTEUR + MARQUE));
    return dechiffre.update(scelle.subarray(VECTEUR + MARQUE), undefined, 'utf8') + dechiffre.final('utf8');
  } catch {
    return null;
  }
}
