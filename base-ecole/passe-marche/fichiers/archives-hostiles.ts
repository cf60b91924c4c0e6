import { crc32, deflateRawSync } from 'node:zlib';
import { forgerZip, type PieceForgee } from './forger-zip.ts';

const MEBIOCTET = 1_048_576;
const texte = (nom: string, contenu = 'contenu'): PieceForgee => ({ nom, donnees: Buffer.from(contenu) });

/** Un mébioctet de zéros, comprimé une fois pour toutes : plus de mille pour un. */
function blocDeZeros(): Pick<PieceForgee, 'donnees' | 'comprimees'> {
  const donnees = Buffer.alloc(MEBIOCTET);
  return { donnees, comprimees: { octets: deflateRawSync(donnees), crc: crc32(donnees) } };
}

function* vides(nombre: number): Generator<PieceForgee> {
  const donnees = Buffer.alloc(0);
  const comprimees = { octets: deflateRawSync(donnees), crc: 0 };
  for (let i = 0; i < nombre; i++) yield { nom: `d/${i}`, donnees, comprimees };
}

/** Archives que le receveur doit refuser ou rendre inertes (contrat §7 : rien n'y est filtré). `nombre` règle leur taille. */
export const ARCHIVES_HOSTILES = {
  'zip-bombe': (nombre = 2048) => {
    const bloc = blocDeZeros();
    return forgerZip(Array.from({ length: nombre }, (_, i) => ({ nom: `documents/user_01_${i}_bombe.txt`, ...bloc })));
  },
  // Un seul fichier, dont la taille annoncée tient dans les plafonds.
  'zip-taille-menteuse': (nombre = 64) => {
    const donnees = Buffer.alloc(nombre * MEBIOCTET);
    return forgerZip([{ nom: 'documents/user_01_01_petit.txt', donnees, annonce: { taille: 10 } }]);
  },
  'zip-entrees': (nombre = 1_000_000) => forgerZip(vides(nombre)),
  'zip-traversee': () =>
    forgerZip([
      texte('../../traversee.txt'),
      texte('/etc/absolu.txt'),
      texte(String.raw`..\..\antislash.txt`),
      texte('documents/../../milieu.txt'),
      texte('C:\\lecteur.txt'),
    ]),
  'zip-lien': () =>
    forgerZip([{ ...texte('documents/lien', '/etc/passwd'), mode: 0o120777 }, texte('documents/lien/dessous.txt')]),
  'zip-doublons': () =>
    forgerZip([texte('documents/meme.pdf', 'un'), texte('documents/meme.pdf', 'deux'), texte('documents/MEME.pdf')]),
  'zip-noms-pieges': () =>
    forgerZip([
      texte('documents/<script>alert(1)</script>.html', '<script>alert(1)</script>'),
      texte(`documents/${'long'.repeat(100)}.txt`),
      texte('documents/retour\r\nX-Ajoute: 1.txt'),
      texte('documents/nul\0.exe'),
      texte('documents/\u202efdp.exe'),
    ]),
  'zip-emboite': () => {
    const interieur = forgerZip(Array.from({ length: 64 }, (_, i) => ({ nom: `${i}.txt`, ...blocDeZeros() })));
    return forgerZip(Array.from({ length: 16 }, (_, i) => ({ nom: `documents/user_01_${i}_niveau.zip`, donnees: interieur })));
  },
  'zip-tronque': () => {
    const entiere = forgerZip([texte('documents/user_01_01_entier.txt', 'x'.repeat(10_000))]);
    return entiere.subarray(0, entiere.length - 30);
  },
} satisfies Record<string, (nombre?: number) => Buffer>;

export type NomArchive = keyof typeof ARCHIVES_HOSTILES;
