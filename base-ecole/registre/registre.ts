import { closeSync, fdatasync, ftruncateSync, mkdirSync, openSync, readFileSync, write } from 'node:fs';
import { dirname } from 'node:path';
import { promisify } from 'node:util';
import type { CotationEnvoyee } from '../cotation/wire.ts';

export type Ecriture = {
  seq: number;
  instant: string;
  num_unique: string;
  epci: string;
  date_cotation: string;
  points: number;
  /** SHA-256 du corps reçu, octets exacts. */
  empreinte: string;
  id_correlation: string | null;
  client_id: string;
  effet: 'creation' | 'remplacement';
  /** La cotation appliquée, pour la retrouver au redémarrage. */
  cotation: CotationEnvoyee;
};

export type Registre = {
  /** Résolue quand l'écriture est sur le disque : on ne répond qu'après. */
  inscrire: (ecriture: Omit<Ecriture, 'seq'>) => Promise<Ecriture>;
  lire: () => readonly Ecriture[];
  /** Efface tout ; réservé à la réinitialisation demandée par un test ou la démonstration. */
  vider: () => Promise<void>;
  fermer: () => Promise<void>;
};

const ecrire = promisify(write);
const synchroniser = promisify(fdatasync);

/** Journal en ajout seul des écritures appliquées ; les inscriptions simultanées partagent un même fsync. */
export function ouvrirRegistre(chemin?: string): Registre {
  if (chemin) mkdirSync(dirname(chemin), { recursive: true });
  const fd = chemin ? openSync(chemin, 'a+') : undefined;
  const ecritures = fd === undefined ? [] : relire(fd);
  let seq = ecritures.at(-1)?.seq ?? 0;
  let attente: { ecriture: Ecriture; resolue: (e: Ecriture) => void; rejetee: (cause: unknown) => void }[] = [];
  let vidage: Promise<void> | undefined;

  async function vidanger(): Promise<void> {
    while (attente.length > 0) {
      const lot = attente;
      attente = [];
      try {
        if (fd !== undefined) {
          await ecrireTout(fd, Buffer.from(lot.map(({ ecriture }) => `${JSON.stringify(ecriture)}\n`).join('')));
          await synchroniser(fd);
        }
        for (const { ecriture, resolue } of lot) {
          ecritures.push(ecriture);
          resolue(ecriture);
        }
      } catch (cause) {
        for (const { rejetee } of lot) rejetee(cause);
      }
    }
    vidage = undefined;
  }

  return {
    inscrire: (partielle) =>
      new Promise((resolue, rejetee) => {
        seq += 1;
        attente.push({ ecriture: { seq, ...partielle }, resolue, rejetee });
        vidage ??= Promise.resolve().then(vidanger);
      }),
    lire: () => ecritures,
    vider: async () => {
      await vidage;
      if (fd !== undefined) ftruncateSync(fd, 0);
      ecritures.length = 0;
      seq = 0;
    },
    fermer: async () => {
      await vidage;
      if (fd !== undefined) closeSync(fd);
    },
  };
}

async function ecrireTout(fd: number, octets: Buffer): Promise<void> {
  for (let debut = 0; debut < octets.length; ) {
    debut += (await ecrire(fd, octets, debut)).bytesWritten;
  }
}

/** Une dernière ligne coupée par un arrêt brutal n'a jamais été acquittée : elle est retirée du fichier. */
function relire(fd: number): Ecriture[] {
  const octets = readFileSync(fd);
  const fin = octets.lastIndexOf(0x0a) + 1;
  if (fin < octets.length) ftruncateSync(fd, fin);
  const lignes = octets.subarray(0, fin).toString('utf8').split('\n');
  return lignes.filter(Boolean).map((ligne): Ecriture => JSON.parse(ligne));
}
