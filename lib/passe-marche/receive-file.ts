import { createHash, randomUUID } from 'node:crypto';
import { mkdir, open, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { err, ok, type Result } from '../core/result.ts';

export type FichierRecu = { readonly fichier: string; readonly taille: number; readonly empreinte: string };

const TROP_GROS = new Error('trop gros');

/**
 * Écrit un flux sous un nom tiré au sort, en comptant les octets et en calculant leur SHA-256. Le fichier ne prend son nom qu'entier
 * et écrit sur le disque : un arrêt en chemin ne laisse qu'un « .partiel ».
 */
export async function receiveFile(
  flux: Readable,
  dossier: string,
  { octetsMax, signal }: { octetsMax: number; signal: AbortSignal },
): Promise<Result<FichierRecu, 'trop-gros' | 'coupe'>> {
  await mkdir(dossier, { recursive: true, mode: 0o700 });
  const fichier = randomUUID().replaceAll('-', '');
  const partiel = path.join(dossier, `${fichier}.partiel`);
  const empreinte = createHash('sha256');
  let taille = 0;
  async function* compter(source: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
    for await (const morceau of source) {
      taille += morceau.length;
      if (taille > octetsMax) throw TROP_GROS;
      empreinte.update(morceau);
      yield morceau;
    }
  }
  // Ouvert avant de recevoir : un échec immédiat l'effacerait sinon avant qu'il existe, et il resterait.
  const sortie = await open(partiel, 'wx', 0o600);
  try {
    await pipeline(flux, compter, sortie.createWriteStream({ flush: true }), { signal });
    await rename(partiel, path.join(dossier, fichier));
    return ok({ fichier, taille, empreinte: empreinte.digest('hex') });
  } catch (cause) {
    await rm(partiel, { force: true });
    return err(cause === TROP_GROS ? 'trop-gros' : 'coupe');
  }
}
