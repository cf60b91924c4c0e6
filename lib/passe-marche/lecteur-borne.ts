import type { FileHandle } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { RandomAccessReader } from 'yauzl';

const MORCEAU = 64 * 1024;

/** Un intervalle du fichier, morceau par morceau. Un flux de « node:fs » fermerait en finissant le fichier qu'on lui prête. */
async function* lireIntervalle(fichier: FileHandle, debut: number, fin: number): AsyncGenerator<Buffer> {
  for (let position = debut; position < fin; ) {
    const { bytesRead, buffer } = await fichier.read({
      buffer: Buffer.allocUnsafe(Math.min(MORCEAU, fin - position)),
      position,
    });
    if (bytesRead === 0) return;
    position += bytesRead;
    yield buffer.subarray(0, bytesRead);
  }
}

/**
 * Lit dans un fichier, jamais hors de lui. yauzl va où l'archive lui dit d'aller : une place au-delà de 2^53 y lève hors de portée de
 * tout appelant et arrête le processus (constaté avec sa version 3.4.0).
 */
export class LecteurBorne extends RandomAccessReader {
  readonly #fichier: FileHandle;
  readonly #octets: number;

  constructor(fichier: FileHandle, octets: number) {
    super();
    this.#fichier = fichier;
    this.#octets = octets;
  }

  override _readStreamForRange(debut: number, fin: number): Readable {
    return Readable.from(lireIntervalle(this.#fichier, debut, fin), { objectMode: false });
  }

  override read(tampon: Buffer, debut: number, longueur: number, position: number, rendre: (cause: Error | null) => void): void {
    if (position + longueur > this.#octets) return void setImmediate(rendre, new Error('hors du fichier'));
    this.#fichier.read(tampon, debut, longueur, position).then(() => rendre(null), rendre);
  }
}
