import { Readable } from 'node:stream';
import type { ValeurCsv } from '../domain/cellule-csv.ts';
import { type Colonne, COLONNES, colonnesDe } from '../domain/colonne-demandes.ts';
import { MARQUE_CSV, rangeeCsv } from '../domain/en-csv.ts';
import { ETATS_ENVOI } from '../domain/envoi.ts';
import { ETATS_COTATION } from '../domain/etat-cotation.ts';
import { formaterNumeroUnique } from '../domain/numero-unique.ts';

type Rangee = readonly (string | null)[];
const mot = (mots: Readonly<Record<string, string>>, code: string) => mots[code] ?? code;

/** Ce que la base ne dit pas comme un tableur le lit : des nombres qui en restent, des codes en mots. */
const ECRITURES: Partial<Record<Colonne, (lu: string) => ValeurCsv>> = {
  menage: Number,
  note: Number,
  etat: (code) => mot(ETATS_COTATION, code),
  envoi: (lu) => {
    const [etat = '', jour] = lu.split(' ');
    return `${mot(ETATS_ENVOI, etat)} le ${jour}`;
  },
};
const telle = (lu: string): ValeurCsv => lu;

const ENTETES: Record<Colonne, string> = { ...COLONNES, menage: 'Personnes à loger' };

/**
 * Le fichier, un morceau par lot. Le numéro unique garde ses espaces, sans quoi un tableur en ferait un nombre arrondi. Le navigateur
 * qui part ferme la lecture, et la base avec elle.
 */
export function csvDemandes(lots: AsyncIterable<readonly Rangee[]>, choix: string | null): Readable {
  const colonnes = colonnesDe(choix);
  const ecritures = colonnes.map((c) => ECRITURES[c] ?? telle);
  const enLigne = ([numero, ...lues]: Rangee) =>
    rangeeCsv([formaterNumeroUnique(numero ?? ''), ...lues.map((lu, i) => (lu === null ? null : (ecritures[i] ?? telle)(lu)))]);
  async function* morceaux() {
    yield MARQUE_CSV + rangeeCsv(['Numéro unique', ...colonnes.map((c) => ENTETES[c])]);
    for await (const lot of lots) yield lot.map(enLigne).join('');
  }
  return Readable.from(morceaux(), { objectMode: false });
}
