import { createCipheriv } from 'node:crypto';
import { crc32, deflateRawSync } from 'node:zlib';
import { zipSync } from 'fflate';
import { forgerZip, type PieceForgee } from './forger-zip.ts';
import { millionDePieces } from './million-de-pieces.ts';

export type VerdictAttendu =
  | 'acceptee'
  | 'illisible'
  | 'trop-de-pieces'
  | 'speciale'
  | 'chiffree'
  | 'nom-demesure'
  | 'nom-trompeur'
  | 'sortie'
  | 'doublon'
  | 'recouvrement'
  | 'octets-caches'
  | 'bombe'
  | 'abimee';

type CasArchive = readonly [titre: string, attendu: VerdictAttendu, octets: () => Buffer];

const MEBIOCTET = 1_048_576;
const p = (nom: string | Buffer = 'documents/user_01_01_piece.txt', reste: Partial<PieceForgee> = {}): PieceForgee => ({
  nom,
  ...reste,
});
const seule = (reste: Partial<PieceForgee>) => () => forgerZip([p(undefined, reste)]);
const nommee = (nom: string | Buffer) => () => forgerZip([p(nom), p('documents/user_01_02_voisine.txt')]);
const zeros = (mebioctets: number) => Buffer.alloc(mebioctets * MEBIOCTET);
/** Octets qui ne se compriment pas, toujours les mêmes. */
const bruit = (octets: number): Buffer =>
  createCipheriv('aes-128-ctr', Buffer.alloc(16), Buffer.alloc(16)).update(Buffer.alloc(octets));
const partage = (donnees: Buffer) => ({ donnees, comprimees: { octets: deflateRawSync(donnees), crc: crc32(donnees) } });
const memeMebioctet = (nombre: number) => {
  const bloc = partage(zeros(1));
  return forgerZip(Array.from({ length: nombre }, (_, i) => p(`documents/user_01_${i}.txt`, bloc)));
};
const juste = () => forgerZip([p(), p('documents/api_02_01_kbis.pdf')]);
const retouchee = (retoucher: (octets: Buffer) => Buffer) => () => retoucher(juste());
const ecrire = (decalageDeLaFin: number, octet: number) =>
  retouchee((octets) => {
    octets[octets.length + decalageDeLaFin] = octet;
    return octets;
  });
const emboiter = (niveaux: number, fond: Buffer): Buffer =>
  niveaux === 0 ? fond : forgerZip([p(`documents/user_01_01_niveau-${niveaux}.zip`, { donnees: emboiter(niveaux - 1, fond) })]);
/** Toutes les pièces montrent les mêmes octets comprimés (bombe de Fifield). */
const empilee = (nombre: number, donnees: Buffer) => {
  const lourd = partage(donnees);
  const vide = { donnees, comprimees: { octets: Buffer.alloc(0), crc: lourd.comprimees.crc } };
  const annonce = { comprimee: lourd.comprimees.octets.length, position: 0 };
  return forgerZip(
    Array.from({ length: nombre }, (_, i) => p(`documents/user_01_${i}.txt`, i === 0 ? lourd : { ...vide, annonce })),
  );
};
const supplement64 = (taille: bigint, comprimee: bigint) => {
  const octets = Buffer.alloc(20);
  octets.writeUInt16LE(1, 0);
  octets.writeUInt16LE(16, 2);
  octets.writeBigUInt64LE(taille, 4);
  octets.writeBigUInt64LE(comprimee, 12);
  return octets;
};
const mensonge64 = (taille: bigint, comprimee: bigint) =>
  seule({ supplement: supplement64(taille, comprimee), annonce: { taille: 0xffffffff, comprimee: 0xffffffff } });

/** Archives voisines des hostiles, que rien ne doit faire refuser. */
const VOISINES: readonly CasArchive[] = [
  ['un dossier ordinaire', 'acceptee', juste],
  ['aucune pièce', 'acceptee', () => forgerZip([])],
  ['une pièce vide', 'acceptee', seule({ donnees: Buffer.alloc(0) })],
  ['une pièce non comprimée', 'acceptee', seule({ methode: 0 })],
  [
    'un dossier vide nommé',
    'acceptee',
    () => forgerZip([p('documents/', { donnees: Buffer.alloc(0), methode: 0, mode: 0o040755 }), p()]),
  ],
  ['un nom accentué, un emoji', 'acceptee', nommee('documents/user_01_01_été 😀.pdf')],
  ['un nom décomposé (NFD)', 'acceptee', nommee('documents/user_01_01_e\u0301te\u0301.pdf')],
  ['un nom aux deux points consécutifs', 'acceptee', nommee('documents/user_01_01_v1..2.pdf')],
  ['un nom qui commence par un point', 'acceptee', nommee('documents/.user')],
  ['un nom de 255 caractères', 'acceptee', nommee(`documents/${'n'.repeat(245)}`)],
  ['un nom en CP437', 'acceptee', () => forgerZip([p(Buffer.from([0x82, 0x74, 0x82]), { drapeaux: 0 })])],
  ['un script et un exécutable, inertes', 'acceptee', nommee('documents/user_01_01_virus.exe')],
  ['un commentaire d’archive', 'acceptee', () => forgerZip([p()], { commentaire: Buffer.from('bonjour') })],
  ['une fin ZIP64 juste', 'acceptee', () => forgerZip([p()], { zip64: true })],
  ['cinq mille pièces', 'acceptee', () => forgerZip(Array.from({ length: 5_000 }, (_, i) => p(`documents/${i}`)))],
  ['un petit texte très répété', 'acceptee', seule({ donnees: Buffer.alloc(MEBIOCTET / 2, 'a') })],
  ['dix mébioctets de bruit', 'acceptee', seule({ donnees: bruit(10 * MEBIOCTET) })],
  ['un ZIP ordinaire dans le ZIP', 'acceptee', () => emboiter(3, bruit(10_000))],
  ['écrite par une bibliothèque', 'acceptee', () => Buffer.from(zipSync({ 'documents/user_01_01_a.txt': bruit(1_000) }))],
];

const BOMBES: readonly CasArchive[] = [
  ['une pièce plate, mille pour un', 'bombe', seule({ donnees: zeros(64) })],
  ['cinq cents pièces d’un mébioctet', 'bombe', () => memeMebioctet(500)],
  ['une petite pièce honnête, puis la bombe', 'bombe', () => forgerZip([p(), p('documents/b', { donnees: zeros(32) })])],
  [
    'une bombe cachée sous du bruit',
    'bombe',
    () => forgerZip([p('a', { donnees: bruit(20_000) }), p('b', { donnees: zeros(8) })]),
  ],
  [
    'emboîtée : une bombe à ouvrir',
    'bombe',
    () => forgerZip([p('0', { donnees: forgerZip([p('0', { donnees: zeros(32), methode: 0 })]) })]),
  ],
  [
    'emboîtée : une bombe plus bas, que rien n’ouvre',
    'acceptee',
    () => emboiter(2, forgerZip([p('0', { donnees: zeros(64), methode: 0 })])),
  ],
  ['recouvrante : mille pièces, mêmes octets', 'recouvrement', () => empilee(1_000, zeros(1))],
  ['recouvrante : deux pièces, mêmes octets', 'recouvrement', () => empilee(2, bruit(100))],
  [
    'recouvrante : une pièce dans l’en-tête d’une autre',
    'recouvrement',
    () => forgerZip([p('a'), p('b', { annonce: { position: 10 } })]),
  ],
  ['taille annoncée de dix octets', 'illisible', seule({ donnees: zeros(64), annonce: { taille: 10 } })],
  ['taille annoncée juste sous le vrai', 'illisible', seule({ donnees: bruit(1_000), annonce: { taille: 999 } })],
  ['taille annoncée trop grande', 'illisible', seule({ donnees: bruit(1_000), annonce: { taille: 1_001 } })],
  ['taille comprimée annoncée trop grande', 'illisible', seule({ annonce: { comprimee: 1_000_000 } })],
  ['taille comprimée annoncée trop petite', 'illisible', seule({ donnees: bruit(100), annonce: { comprimee: 10 } })],
  ['un million de pièces', 'trop-de-pieces', () => millionDePieces(1_000_000)],
  ['soixante-dix mille pièces (ZIP64)', 'trop-de-pieces', () => millionDePieces(70_000)],
  ['cinq mille et une pièces', 'trop-de-pieces', () => forgerZip(Array.from({ length: 5_001 }, (_, i) => p(`documents/${i}`)))],
  ['un million de pièces annoncées, deux présentes', 'trop-de-pieces', () => forgerZip([p(), p('b')], { nombre: 1_000_000 })],
  [
    'deux pièces annoncées, cinq mille présentes',
    'octets-caches',
    () =>
      forgerZip(
        Array.from({ length: 5_000 }, (_, i) => p(`documents/${i}`)),
        { nombre: 2 },
      ),
  ],
];

const NOMS: readonly CasArchive[] = [
  ...['../piece', '../../etc/passwd', 'documents/../../piece', 'documents/..', '..', 'a/b/../../../c'].map(
    (nom) => [`nom « ${nom} »`, 'illisible', nommee(nom)] as const,
  ),
  ...[
    '/etc/passwd',
    '//hote/partage',
    'C:/piece',
    'c:piece',
    String.raw`..\piece`,
    String.raw`documents\piece`,
    String.raw`\\hote\p`,
  ].map((nom) => [`nom « ${nom} »`, 'illisible', nommee(nom)] as const),
  ['des points et une barre de pleine chasse', 'sortie', nommee('documents/．．／．．／piece')],
  ['un point double d’un seul signe (U+2025)', 'sortie', nommee('‥/piece')],
  ['une barre de pleine chasse en tête', 'sortie', nommee('／etc/passwd')],
  ['une lettre de lecteur de pleine chasse', 'sortie', nommee('Ｃ：piece')],
  ['un nom vide', 'nom-demesure', nommee('')],
  ['un nom de quatre mille caractères', 'nom-demesure', nommee('n'.repeat(4_000))],
  ['un nom de 65 535 octets', 'nom-demesure', nommee('n'.repeat(65_535))],
  [
    'un supplément de 60 000 octets',
    'nom-demesure',
    seule({ supplement: Buffer.concat([Buffer.from([0x99, 0x99, 0x5c, 0xea]), Buffer.alloc(59_996)]) }),
  ],
  ['un NUL', 'nom-trompeur', nommee('documents/facture.pdf\0.exe')],
  ['un retour à la ligne', 'nom-trompeur', nommee('documents/a\r\nX-Ajoute: 1')],
  ['une séquence d’échappement de terminal', 'nom-trompeur', nommee('documents/\u001b[2Jvide')],
  ['un sens de lecture inversé (U+202E)', 'nom-trompeur', nommee('documents/\u202efdp.exe')],
  ['un isolat de sens (U+2067)', 'nom-trompeur', nommee('documents/\u2067fdp.exe')],
  ['deux fois le même nom', 'doublon', () => forgerZip([p('documents/a'), p('documents/a')])],
  ['le même nom en capitales', 'doublon', () => forgerZip([p('documents/a'), p('documents/A')])],
  ['le même nom composé et décomposé', 'doublon', () => forgerZip([p('documents/é'), p('documents/e\u0301')])],
];

const NATURES: readonly CasArchive[] = [
  ['un lien symbolique', 'speciale', seule({ mode: 0o120777 })],
  ['un lien, puis une pièce dessous', 'speciale', () => forgerZip([p('d', { mode: 0o120777 }), p('d/e')])],
  ['un tube nommé', 'speciale', seule({ mode: 0o010644 })],
  ['un périphérique', 'speciale', seule({ mode: 0o020644 })],
  ['une prise', 'speciale', seule({ mode: 0o140644 })],
  ['une pièce chiffrée', 'chiffree', seule({ drapeaux: 0x0801 })],
  ['une pièce au chiffrement fort', 'illisible', seule({ drapeaux: 0x0841 })],
  ['une pièce chiffrée non comprimée', 'illisible', seule({ drapeaux: 0x0801, methode: 0 })],
  ['une méthode inconnue (LZMA)', 'illisible', seule({ methode: 14 })],
  ['une méthode inventée', 'illisible', seule({ methode: 77 })],
  ['une somme de contrôle fausse', 'abimee', seule({ annonce: { crc: 0x12345678 } })],
  ['une somme fausse, non comprimée', 'abimee', seule({ methode: 0, annonce: { crc: 1 } })],
  ['des données abîmées', 'illisible', seule({ comprimees: { octets: Buffer.from('ceci n’est pas comprimé'), crc: 0 } })],
];

const STRUCTURES: readonly CasArchive[] = [
  ['un fichier vide', 'illisible', () => Buffer.alloc(0)],
  ['du texte', 'illisible', () => Buffer.from('<html>Portail en maintenance</html>')],
  ['un PDF', 'illisible', () => Buffer.from('%PDF-1.4\n%%EOF')],
  ['tronquée d’un octet', 'illisible', retouchee((octets) => octets.subarray(0, -1))],
  ['tronquée à moitié', 'illisible', retouchee((octets) => octets.subarray(0, octets.length / 2))],
  ['sans sa première moitié', 'illisible', retouchee((octets) => octets.subarray(octets.length / 2))],
  ['suivie d’un octet', 'illisible', retouchee((octets) => Buffer.concat([octets, Buffer.from([0])]))],
  ['suivie d’une page HTML', 'illisible', retouchee((octets) => Buffer.concat([octets, Buffer.from('<script>')]))],
  ['précédée d’un programme', 'octets-caches', () => forgerZip([p()], { avant: bruit(4_000) })],
  [
    'précédée d’un PDF (polyglotte)',
    'octets-caches',
    () => forgerZip([p()], { avant: Buffer.concat([Buffer.from('%PDF-1.4\n'), bruit(2_000)]) }),
  ],
  [
    'une archive dans le commentaire',
    'octets-caches',
    () => forgerZip([p('b', { donnees: bruit(5_000) })], { commentaire: forgerZip([]) }),
  ],
  ['un commentaire plus court qu’annoncé', 'illisible', () => forgerZip([p()], { longueurCommentaire: 100 })],
  ['un répertoire annoncé hors du fichier', 'illisible', () => forgerZip([p()], { decalage: 1_000_000 })],
  ['un répertoire annoncé un octet trop loin', 'illisible', () => forgerZip([p()], { decalage: 1 })],
  ['plus de pièces annoncées que présentes', 'illisible', () => forgerZip([p()], { nombre: 3 })],
  ['sur un second disque', 'illisible', () => forgerZip([p()], { disque: 1 })],
  ['une pièce qui commence hors du fichier', 'illisible', seule({ annonce: { position: 0x7fffffff } })],
  ['une pièce qui commence dans le répertoire', 'illisible', seule({ annonce: { position: 90 } })],
  ['ZIP64 : un exbioctet annoncé', 'illisible', mensonge64(1n << 60n, 9n)],
  ['ZIP64 : un exbioctet comprimé annoncé', 'illisible', mensonge64(7n, 1n << 60n)],
  [
    'ZIP64 : supplément trop court',
    'illisible',
    seule({ supplement: Buffer.from([1, 0, 2, 0, 0, 0]), annonce: { taille: 0xffffffff } }),
  ],
  ['ZIP64 : répertoire hors du fichier', 'illisible', () => forgerZip([p()], { zip64: true, decalage: 1 << 30 })],
  [
    'ZIP64 : localisateur abîmé',
    'illisible',
    () => {
      const octets = forgerZip([p()], { zip64: true });
      octets.fill(0xff, octets.length - 34, octets.length - 26);
      return octets;
    },
  ],
  ['la signature de fin effacée', 'illisible', ecrire(-22, 0)],
  ['un supplément de pièce mal découpé', 'illisible', seule({ supplement: Buffer.from([1, 0, 50, 0]) })],
];

/** Le corpus des archives hostiles et de leurs voisines, chacune avec le verdict attendu d'un receveur prudent (contrat §7). */
export const CORPUS_ARCHIVES: readonly CasArchive[] = [...VOISINES, ...BOMBES, ...NOMS, ...NATURES, ...STRUCTURES];
