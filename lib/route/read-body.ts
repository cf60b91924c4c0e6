import { err, ok, type Result } from '../core/result.ts';
import type { Refus } from './problem.ts';

export const TAILLE_MAX = 256 * 1024;

const malForme: Refus = { tag: 'requete-invalide', detail: 'Le corps de la requête n’est pas du JSON lisible.' };

/** Lit un corps JSON borné ; la taille est comptée sur ce qui arrive, jamais crue sur l'en-tête. */
export async function readBody(requete: Request): Promise<Result<unknown, Refus>> {
  const morceaux: Uint8Array[] = [];
  let taille = 0;
  for await (const morceau of requete.body ?? []) {
    taille += morceau.byteLength;
    if (taille > TAILLE_MAX) return err({ tag: 'trop-gros' });
    morceaux.push(morceau);
  }
  try {
    return ok(JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(morceaux))));
  } catch {
    return err(malForme);
  }
}
