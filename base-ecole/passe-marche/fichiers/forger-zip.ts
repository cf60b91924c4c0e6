import { crc32, deflateRawSync } from 'node:zlib';

/** Une pièce dont chaque mention peut mentir : les bibliothèques qui écrivent des ZIP n'en font que de justes. */
export type PieceForgee = {
  nom: string | Buffer;
  donnees?: Buffer;
  /** Données déjà comprimées et leur somme, pour ne pas comprimer mille fois la même chose. */
  comprimees?: { octets: Buffer; crc: number };
  /** 8 (comprimée) par défaut ; 0 : telle quelle ; toute autre valeur est annoncée sans être vraie. */
  methode?: number;
  drapeaux?: number;
  /** Mode Unix ; 0o120777 pour un lien symbolique. */
  mode?: number;
  supplement?: Buffer;
  /** Ce que le répertoire affirme, s'il ment. */
  annonce?: { nom?: string; crc?: number; comprimee?: number; taille?: number; position?: number };
};

/** Ce que la fin d'archive affirme, si elle ment, et ce qui entoure l'archive. */
export type FinForgee = {
  nombre?: number;
  disque?: number;
  /** Décalage ajouté à la place annoncée du répertoire. */
  decalage?: number;
  commentaire?: Buffer;
  longueurCommentaire?: number;
  zip64?: boolean;
  avant?: Buffer;
};

const UTF8 = 0x0800;
const COMPRIMEE = 8;
const FICHIER = 0o100644;
const BORNE_16 = 0xffff;
const BORNE_32 = 0xffffffff;
/** 1er janvier 2026, minuit, au format MS-DOS. */
const DATE_DOS = ((2026 - 1980) << 9) | (1 << 5) | 1;

/** Écrit une archive octet par octet (APPNOTE 6.3), mensonges compris ; au-delà de 65 534 pièces, fin de répertoire ZIP64. */
export function forgerZip(pieces: Iterable<PieceForgee>, fin: FinForgee = {}): Buffer {
  const corps: Buffer[] = [fin.avant ?? Buffer.alloc(0)];
  const repertoire: Buffer[] = [];
  let position = corps[0]?.length ?? 0;
  for (const piece of pieces) {
    const { local, central } = decrire(piece, position);
    corps.push(...local);
    repertoire.push(central);
    position += local.reduce((somme, { length }) => somme + length, 0);
  }
  const octets = Buffer.concat(repertoire);
  const nombre = fin.nombre ?? repertoire.length;
  return Buffer.concat([...corps, octets, ...terminer(fin, nombre, octets.length, position)]);
}

function decrire(piece: PieceForgee, position: number): { local: Buffer[]; central: Buffer } {
  const { donnees = Buffer.from('contenu'), methode = COMPRIMEE, annonce = {}, supplement = Buffer.alloc(0) } = piece;
  const octets = piece.comprimees?.octets ?? (methode === 0 ? donnees : deflateRawSync(donnees));
  const vrai = { crc: piece.comprimees?.crc ?? crc32(donnees), comprimee: octets.length, taille: donnees.length };
  const commun = (nom: Buffer, { crc, comprimee, taille }: typeof vrai): Buffer => {
    const tete = Buffer.alloc(26);
    tete.writeUInt16LE(20, 0);
    tete.writeUInt16LE(piece.drapeaux ?? UTF8, 2);
    tete.writeUInt16LE(methode, 4);
    tete.writeUInt16LE(DATE_DOS, 8);
    tete.writeUInt32LE(crc, 10);
    tete.writeUInt32LE(comprimee, 14);
    tete.writeUInt32LE(taille, 18);
    tete.writeUInt16LE(nom.length, 22);
    return tete;
  };
  const nom = Buffer.from(piece.nom);
  const nomAnnonce = Buffer.from(annonce.nom ?? nom);
  const centrale = commun(nomAnnonce, { ...vrai, ...annonce });
  centrale.writeUInt16LE(supplement.length, 24);
  const suite = Buffer.alloc(14);
  suite.writeUInt32LE(((piece.mode ?? FICHIER) << 16) >>> 0, 6);
  suite.writeUInt32LE(annonce.position ?? position, 10);
  // « PK\x01\x02 », puis « fait par » : Unix, pour que le mode ait un sens.
  const tete = Buffer.from([0x50, 0x4b, 0x01, 0x02, 20, 3]);
  return {
    local: [Buffer.from([0x50, 0x4b, 0x03, 0x04]), commun(nom, vrai), nom, octets],
    central: Buffer.concat([tete, centrale, suite, nomAnnonce, supplement]),
  };
}

function terminer(fin: FinForgee, nombre: number, taille: number, position: number): Buffer[] {
  const { disque = 0, decalage = 0, commentaire = Buffer.alloc(0), longueurCommentaire = commentaire.length } = fin;
  const classique = Buffer.alloc(22);
  classique.writeUInt32LE(0x06054b50, 0);
  classique.writeUInt16LE(disque, 4);
  classique.writeUInt16LE(Math.min(nombre, BORNE_16), 8);
  classique.writeUInt16LE(Math.min(nombre, BORNE_16), 10);
  classique.writeUInt32LE(Math.min(taille, BORNE_32), 12);
  classique.writeUInt32LE(Math.min(position + decalage, BORNE_32), 16);
  classique.writeUInt16LE(longueurCommentaire, 20);
  const zip64 = fin.zip64 ?? nombre >= BORNE_16;
  return [...(zip64 ? [fin64(nombre, taille, position, decalage)] : []), classique, commentaire];
}

function fin64(nombre: number, taille: number, position: number, decalage: number): Buffer {
  const octets = Buffer.alloc(76);
  octets.writeUInt32LE(0x06064b50, 0);
  octets.writeBigUInt64LE(44n, 4);
  octets.writeUInt16LE(45, 12);
  octets.writeUInt16LE(45, 14);
  octets.writeBigUInt64LE(BigInt(nombre), 24);
  octets.writeBigUInt64LE(BigInt(nombre), 32);
  octets.writeBigUInt64LE(BigInt(taille), 40);
  octets.writeBigUInt64LE(BigInt(position + decalage), 48);
  octets.writeUInt32LE(0x07064b50, 56);
  octets.writeBigUInt64LE(BigInt(position + taille), 64);
  octets.writeUInt32LE(1, 72);
  return octets;
}
