import { crc32, deflateRawSync } from 'node:zlib';

export type EntreeZip = {
  nom: string;
  donnees: Buffer;
  /** Mode Unix ; 0o120777 pour un lien symbolique. */
  mode?: number;
  /** Taille annoncée, si elle ment. */
  tailleAnnoncee?: number;
  /** Données déjà comprimées et somme de contrôle, pour ne pas comprimer mille fois la même chose. */
  comprimees?: { octets: Buffer; crc: number };
};

const UTF8 = 0x0800;
const DEFLATE = 8;
const FICHIER = 0o100644;
const BORNE_16 = 0xffff;
const BORNE_32 = 0xffffffff;
/** 1er janvier 2026, minuit, au format MS-DOS : les archives d'un même dossier sont identiques. */
const DATE_DOS = ((2026 - 1980) << 9) | (1 << 5) | 1;

/** Archive ZIP, noms en UTF-8 (APPNOTE 6.3) ; au-delà de 65 535 entrées, fin de répertoire ZIP64. */
export function zip(entrees: Iterable<EntreeZip>): Buffer {
  const corps: Buffer[] = [];
  const repertoire: Buffer[] = [];
  let position = 0;
  let nombre = 0;
  for (const entree of entrees) {
    const { local, central } = decrire(entree, position);
    corps.push(...local);
    repertoire.push(central);
    position += local.reduce((somme, { length }) => somme + length, 0);
    nombre += 1;
  }
  const octetsRepertoire = Buffer.concat(repertoire);
  return Buffer.concat([...corps, octetsRepertoire, ...fin(nombre, octetsRepertoire.length, position)]);
}

function decrire(entree: EntreeZip, position: number): { local: Buffer[]; central: Buffer } {
  const nom = Buffer.from(entree.nom, 'utf8');
  const octets = entree.comprimees?.octets ?? deflateRawSync(entree.donnees);
  const commun = Buffer.alloc(26);
  commun.writeUInt16LE(20, 0);
  commun.writeUInt16LE(UTF8, 2);
  commun.writeUInt16LE(DEFLATE, 4);
  commun.writeUInt16LE(DATE_DOS, 8);
  commun.writeUInt32LE(entree.comprimees?.crc ?? crc32(entree.donnees), 10);
  commun.writeUInt32LE(octets.length, 14);
  commun.writeUInt32LE(entree.tailleAnnoncee ?? entree.donnees.length, 18);
  commun.writeUInt16LE(nom.length, 22);
  const suite = Buffer.alloc(14);
  suite.writeUInt32LE(((entree.mode ?? FICHIER) << 16) >>> 0, 6);
  suite.writeUInt32LE(position, 10);
  // « PK\x01\x02 », puis « fait par » : Unix, pour que le mode ait un sens.
  const tete = Buffer.from([0x50, 0x4b, 0x01, 0x02, 20, 3]);
  return {
    local: [Buffer.from([0x50, 0x4b, 0x03, 0x04]), commun, nom, octets],
    central: Buffer.concat([tete, commun, suite, nom]),
  };
}

function fin(nombre: number, taille: number, position: number): Buffer[] {
  const classique = Buffer.alloc(22);
  classique.writeUInt32LE(0x06054b50, 0);
  classique.writeUInt16LE(Math.min(nombre, BORNE_16), 8);
  classique.writeUInt16LE(Math.min(nombre, BORNE_16), 10);
  classique.writeUInt32LE(Math.min(taille, BORNE_32), 12);
  classique.writeUInt32LE(Math.min(position, BORNE_32), 16);
  return nombre < BORNE_16 ? [classique] : [fin64(nombre, taille, position), classique];
}

function fin64(nombre: number, taille: number, position: number): Buffer {
  const octets = Buffer.alloc(76);
  octets.writeUInt32LE(0x06064b50, 0);
  octets.writeBigUInt64LE(44n, 4);
  octets.writeUInt16LE(45, 12);
  octets.writeUInt16LE(45, 14);
  octets.writeBigUInt64LE(BigInt(nombre), 24);
  octets.writeBigUInt64LE(BigInt(nombre), 32);
  octets.writeBigUInt64LE(BigInt(taille), 40);
  octets.writeBigUInt64LE(BigInt(position), 48);
  octets.writeUInt32LE(0x07064b50, 56);
  octets.writeBigUInt64LE(BigInt(position + taille), 64);
  octets.writeUInt32LE(1, 72);
  return octets;
}
