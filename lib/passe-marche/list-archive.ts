import { open } from 'node:fs/promises';
import { crc32 } from 'node:zlib';
import { type Entry, fromRandomAccessReaderPromise, type ZipFile } from 'yauzl';
import { err, ok, type Result } from '../core/result.ts';
import { LecteurBorne } from './lecteur-borne.ts';
import { type PieceAnnoncee, refusDePiece, refusDesPieces } from './refus-archive.ts';

export type EntreeArchive = {
  readonly nom: string;
  readonly taille: number;
  readonly provenance: 'acheteur' | 'administration' | 'candidat' | 'autre';
};

export type LimitesArchive = { readonly entrees: number; readonly octets: number; readonly rapport: number };
export const LIMITES_ARCHIVE: LimitesArchive = { entrees: 5_000, octets: 1024 ** 3, rapport: 100 };

/** Sous cette taille, un rapport élevé est celui d'un petit texte, pas d'une bombe. */
const RAPPORT_DES_OCTETS = 1024 * 1024;
const EN_TETE_LOCAL = 30;

const provenanceDe = (nom: string): EntreeArchive['provenance'] => {
  if (/^buyer_attestation_[^/]*\.pdf$/i.test(nom)) return 'acheteur';
  if (nom.startsWith('documents/api_')) return 'administration';
  return nom.startsWith('documents/user_') ? 'candidat' : 'autre';
};

class Refus extends Error {}

const refuser = (motif: string | null): void => {
  if (motif !== null) throw new Refus(motif);
};

const annoncee = (entree: Entry): PieceAnnoncee => ({
  nom: entree.fileName,
  mode: entree.externalFileAttributes >>> 16,
  chiffree: entree.isEncrypted(),
  position: entree.relativeOffsetOfLocalHeader,
  etendue: EN_TETE_LOCAL + entree.fileNameLength + entree.compressedSize,
  supplement: entree.extraFieldLength + entree.fileCommentLength,
});

/** Le répertoire entier, contrôlé avant que rien ne soit décompressé ; chaque pièce suspecte arrête la lecture, donc la mémoire. */
async function lireRepertoire(zip: ZipFile, size: number, limites: LimitesArchive): Promise<Entry[]> {
  if (zip.entryCount > limites.entrees) throw new Refus(`L’archive compte plus de ${limites.entrees} pièces.`);
  const entrees: Entry[] = [];
  for await (const entree of zip.eachEntry()) {
    refuser(refusDePiece(annoncee(entree)));
    entrees.push(entree);
  }
  refuser(refusDesPieces(entrees.map(annoncee), size - zip.comment.length));
  return entrees;
}

const compterEntree = async (zip: ZipFile, entree: Entry, plafond: number): Promise<number> => {
  let octets = 0;
  let somme = 0;
  for await (const morceau of await zip.openReadStreamPromise(entree)) {
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
  const fichier = await open(chemin);
  try {
    const { size } = await fichier.stat();
    const zip = await fromRandomAccessReaderPromise(new LecteurBorne(fichier, size), size, {
      autoClose: false,
      strictFileNames: true,
    });
    // Après un refus, plus personne n'attend la suite ; sans écouteur, une erreur de lecture arrêterait le processus.
    zip.on('error', () => undefined);
    const plafond = Math.min(limites.octets, Math.max(RAPPORT_DES_OCTETS, size * limites.rapport));
    let octets = 0;
    const pieces: EntreeArchive[] = [];
    for (const entree of await lireRepertoire(zip, size, limites)) {
      const taille = await compterEntree(zip, entree, plafond - octets);
      octets += taille;
      const { fileName: nom } = entree;
      if (taille > 0 || !nom.endsWith('/')) pieces.push({ nom, taille, provenance: provenanceDe(nom) });
    }
    return ok(pieces);
  } catch (cause) {
    return err(cause instanceof Refus ? cause.message : 'L’archive est illisible ou mal formée.');
  } finally {
    await fichier.close();
  }
}
