import { once } from 'node:events';
import { stat } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import { promisify } from 'node:util';
import { crc32 } from 'node:zlib';
import yauzl from 'yauzl';
import { err, ok, type Result } from '../core/result.ts';

export type EntreeArchive = {
  readonly nom: string;
  readonly taille: number;
  readonly provenance: 'acheteur' | 'administration' | 'candidat' | 'autre';
};

export type LimitesArchive = { readonly entrees: number; readonly octets: number; readonly rapport: number };
export const LIMITES_ARCHIVE: LimitesArchive = { entrees: 5_000, octets: 1024 ** 3, rapport: 100 };

/** Sous cette taille, un rapport élevé est celui d'un petit texte, pas d'une bombe. */
const RAPPORT_DES_OCTETS = 1024 * 1024;
const LIEN_SYMBOLIQUE = 0o120000;

const provenanceDe = (nom: string): EntreeArchive['provenance'] => {
  if (/^buyer_attestation_[^/]*\.pdf$/i.test(nom)) return 'acheteur';
  if (nom.startsWith('documents/api_')) return 'administration';
  return nom.startsWith('documents/user_') ? 'candidat' : 'autre';
};

class Refus extends Error {}

const ouvrir = (chemin: string): Promise<yauzl.ZipFile> =>
  promisify<string, yauzl.Options, yauzl.ZipFile>(yauzl.open)(chemin, {
    autoClose: false,
    lazyEntries: true,
    strictFileNames: true,
  });

/** Les pièces une à une : la suivante n'est lue qu'après le traitement de la précédente. */
async function* pieces(zip: yauzl.ZipFile): AsyncGenerator<yauzl.Entry> {
  const fin = new AbortController();
  const terminee = once(zip, 'end', { signal: fin.signal }).then(() => null);
  try {
    for (;;) {
      const suivante = once(zip, 'entry', { signal: fin.signal }).then(([entree]) => entree as yauzl.Entry);
      suivante.catch(() => undefined);
      zip.readEntry();
      const entree = await Promise.race([suivante, terminee]);
      if (entree === null) return;
      yield entree;
    }
  } finally {
    terminee.catch(() => undefined);
    fin.abort();
  }
}

const flux = (zip: yauzl.ZipFile, entree: yauzl.Entry): Promise<Readable> =>
  new Promise((resoudre, rejeter) => {
    zip.openReadStream(entree, (cause, lu) => (cause === null ? resoudre(lu) : rejeter(cause)));
  });

const compterEntree = async (zip: yauzl.ZipFile, entree: yauzl.Entry, plafond: number): Promise<number> => {
  let octets = 0;
  let somme = 0;
  for await (const morceau of await flux(zip, entree)) {
    const tampon = morceau as Buffer;
    octets += tampon.length;
    if (octets > plafond) throw new Refus('L’archive grossit démesurément à l’ouverture.');
    somme = crc32(tampon, somme);
  }
  if (somme !== entree.crc32) throw new Refus('Une pièce de l’archive est abîmée (somme de contrôle fausse).');
  return octets;
};

/**
 * Le contenu d'une archive hostile par principe : chaque pièce est décompressée vers rien, en comptant ses octets, jamais ceux qu'elle
 * annonce. Rien n'est écrit sur le disque. Rend les pièces, ou pourquoi l'archive est refusée.
 */
export async function listArchive(
  chemin: string,
  limites: LimitesArchive = LIMITES_ARCHIVE,
): Promise<Result<EntreeArchive[], string>> {
  const { size } = await stat(chemin);
  let zip: yauzl.ZipFile | undefined;
  try {
    zip = await ouvrir(chemin);
    if (zip.entryCount > limites.entrees) throw new Refus(`L’archive compte plus de ${limites.entrees} pièces.`);
    const entrees: EntreeArchive[] = [];
    const noms = new Set<string>();
    let octets = 0;
    let compresses = 0;
    let lues = 0;
    for await (const entree of pieces(zip)) {
      lues += 1;
      if (lues > limites.entrees) throw new Refus(`L’archive compte plus de ${limites.entrees} pièces.`);
      const nom = entree.fileName;
      if (((entree.externalFileAttributes >>> 16) & 0o170000) === LIEN_SYMBOLIQUE) throw new Refus('L’archive contient un lien.');
      if (entree.isEncrypted()) throw new Refus('L’archive contient une pièce chiffrée.');
      if (noms.has(nom)) throw new Refus('L’archive contient deux pièces du même nom.');
      noms.add(nom);
      compresses += entree.compressedSize;
      if (compresses > size) throw new Refus('Des pièces de l’archive se recouvrent.');
      if (nom.endsWith('/')) continue;
      const plafond = Math.min(limites.octets, Math.max(RAPPORT_DES_OCTETS, size * limites.rapport)) - octets;
      const taille = await compterEntree(zip, entree, plafond);
      octets += taille;
      entrees.push({ nom: nom.slice(0, 500), taille, provenance: provenanceDe(nom) });
    }
    return ok(entrees);
  } catch (cause) {
    return err(cause instanceof Refus ? cause.message : 'L’archive est illisible ou mal formée.');
  } finally {
    zip?.close();
  }
}
