import { createHash, randomUUID } from 'node:crypto';
import { mkdir, open, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { err, ok, type Result } from '../core/result.ts';

export type FichierRecu = { readonly fichier: string; readonly taille: number; readonly empreinte: string };

const TROP_GROS = new Error('trop gros');
const DISQUE = /^(ENOSPC|EDQUOT|EFBIG|EIO|EROFS|EACCES|EPERM|ENOENT|ENOTDIR|EEXIST|EMFILE)$/;

/** Notre disque refuse le fichier : plein, en lecture seule, sans droits. Ce n'est pas une panne du partenaire. */
export class StockageImpossible extends Error {}

const enStockage = (cause: unknown): StockageImpossible | null => {
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : '';
  if (!DISQUE.test(code)) return null;
  return Object.assign(new StockageImpossible(`Le dossier des documents reçus ne s’écrit pas (${code}).`), { code });
};

/**
 * Écrit un flux sous un nom tiré au sort, en comptant les octets et en calculant leur SHA-256. Le fichier ne prend son nom qu'entier
 * et écrit sur le disque : un arrêt en chemin ne laisse qu'un « .partiel ». Lève `StockageImpossible` quand c'est lui qui manque.
 */
export async function receiveFile(
  flux: Readable,
  dossier: string,
  { octetsMax, signal }: { octetsMax: number; signal: AbortSignal },
): Promise<Result<FichierRecu, 'trop-gros' | 'coupe'>> {
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
  const sortie = await mkdir(dossier, { recursive: true, mode: 0o700 })
    .then(() => open(partiel, 'wx', 0o600))
    .catch((cause: unknown) => {
      // Rien ne lira ce corps : sa connexion se rend, et son abandon n'est pas une erreur.
      flux.on('error', () => undefined).destroy();
      throw enStockage(cause) ?? cause;
    });
  try {
    await pipeline(flux, compter, sortie.createWriteStream({ flush: true }), { signal });
    await rename(partiel, path.join(dossier, fichier));
    return ok({ fichier, taille, empreinte: empreinte.digest('hex') });
  } catch (cause) {
    await rm(partiel, { force: true }).catch(() => undefined);
    const stockage = enStockage(cause);
    if (stockage !== null) throw stockage;
    return err(cause === TROP_GROS ? 'trop-gros' : 'coupe');
  }
}
