import type { IncomingMessage } from 'node:http';
import type { Requete } from './echange.ts';

const CORPS_MAXIMUM = 1_048_576;

/** Lit la requête entière ; rejette au-delà de `maximum` octets, un mébioctet par défaut. */
export async function lireRequete(entree: IncomingMessage, maximum = CORPS_MAXIMUM): Promise<Requete> {
  const url = entree.url ?? '/';
  const coupe = url.indexOf('?');
  const methode = entree.method ?? 'GET';
  return {
    methode,
    chemin: coupe < 0 ? url : url.slice(0, coupe),
    recherche: new URLSearchParams(coupe < 0 ? '' : url.slice(coupe + 1)),
    entetes: entree.headers,
    corps: methode === 'GET' || methode === 'HEAD' ? Buffer.alloc(0) : await lireCorps(entree, maximum),
  };
}

async function lireCorps(entree: IncomingMessage, maximum: number): Promise<Buffer> {
  const morceaux: Buffer[] = [];
  let taille = 0;
  for await (const morceau of entree) {
    const octets = Buffer.from(morceau);
    taille += octets.length;
    if (taille > maximum) throw new Error('Corps de requête trop grand');
    morceaux.push(octets);
  }
  return Buffer.concat(morceaux);
}
