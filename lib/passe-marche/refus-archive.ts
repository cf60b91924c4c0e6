import { validateFileName } from 'yauzl';

/** Une pièce telle que le répertoire de l'archive l'annonce, avant d'en lire un octet. */
export type PieceAnnoncee = {
  readonly nom: string;
  /** Mode Unix ; 0 si l'archive n'en porte pas. */
  readonly mode: number;
  readonly chiffree: boolean;
  readonly position: number;
  /** En-têtes et données comprimées, d'après le répertoire. */
  readonly etendue: number;
  /** Ses supplément et commentaire : des octets qui ne servent à rien à un dossier. */
  readonly supplement: number;
};

const GENRE = 0o170000;
const GENRES_PERMIS = [0, 0o100000, 0o040000];
const NOM_MAX = 500;
const SUPPLEMENT_MAX = 4_096;
// Caractères de commande, et ceux qui inversent le sens de lecture : « fdp.exe » s'affiche « exe.pdf ».
const TROMPEURS = /[\p{Cc}\u202a-\u202e\u2066-\u2069]/u;
/** Descripteur de données (24 octets) et supplément d'en-tête local qu'une archive honnête peut ajouter à chaque pièce. */
const JEU_PAR_PIECE = 128;

/** Pourquoi une pièce fait refuser l'archive, `null` si rien. */
export function refusDePiece({ nom, mode, chiffree, supplement }: PieceAnnoncee): string | null {
  if (!GENRES_PERMIS.includes(mode & GENRE)) return 'L’archive contient un lien ou un fichier spécial.';
  if (chiffree) return 'L’archive contient une pièce chiffrée.';
  if (nom === '' || nom.length > NOM_MAX || supplement > SUPPLEMENT_MAX)
    return 'Une pièce de l’archive a un nom vide ou démesuré.';
  if (TROMPEURS.test(nom)) return 'Une pièce de l’archive a un nom trompeur.';
  // Points et barres de pleine chasse redeviennent « ../ » chez qui normalise.
  if (validateFileName(nom.normalize('NFKC')) !== null) return 'Une pièce de l’archive veut sortir de son dossier.';
  return null;
}

/** Ce que les pièces ont de suspect ensemble, l'archive faisant `octets` : noms confondus, recouvrements, octets cachés. */
export function refusDesPieces(pieces: readonly PieceAnnoncee[], octets: number): string | null {
  const noms = new Set(pieces.map(({ nom }) => nom.normalize('NFC').toLowerCase()));
  if (noms.size !== pieces.length) return 'L’archive contient deux pièces du même nom.';
  const rangees = pieces.toSorted((a, b) => a.position - b.position);
  let fin = 0;
  for (const { position, etendue } of rangees) {
    if (position < fin) return 'Des pièces de l’archive se recouvrent.';
    fin = position + etendue;
  }
  const comptes = pieces.reduce(
    (somme, { etendue, nom, supplement }) => somme + etendue + 46 + Buffer.byteLength(nom) + supplement,
    0,
  );
  const caches = octets - comptes - JEU_PAR_PIECE * (pieces.length + 1);
  return caches > 0 ? 'L’archive cache des octets hors de ses pièces.' : null;
}
