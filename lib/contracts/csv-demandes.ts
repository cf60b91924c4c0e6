import { Readable } from 'node:stream';
import { stringify } from 'csv-stringify';
import { celluleCsv } from '../domain/cellule-csv.ts';
import { type Colonne, COLONNES, colonnesDe } from '../domain/colonne-demandes.ts';
import { ETATS_ENVOI } from '../domain/envoi.ts';
import { ETATS_COTATION } from '../domain/etat-cotation.ts';
import { formaterNumeroUnique } from '../domain/numero-unique.ts';
import type { LigneDemande } from './demandes.ts';

const jour = new Intl.DateTimeFormat('fr-FR', { timeZone: 'Europe/Paris', day: '2-digit', month: '2-digit', year: 'numeric' });
const enJour = (instant: string) => jour.format(new Date(instant));

const CELLULES: Record<Colonne, (l: LigneDemande) => string | number | null> = {
  menage: (l) => l.personnes,
  commune: (l) => l.commune && (l.commune.nom ?? l.commune.codeInsee),
  typologie: (l) => l.typologies.join(', '),
  grille: (l) => l.grille && `${l.grille.code} version ${l.grille.version}`,
  note: (l) => l.note,
  etat: (l) => ETATS_COTATION[l.etatCotation],
  envoi: (l) => l.envoi && `${ETATS_ENVOI[l.envoi.etat]} le ${enJour(l.envoi.le)}`,
  attribuee: (l) => l.attribueeA?.nom ?? null,
  depot: (l) => l.dateDepot.split('-').reverse().join('/'),
  maj: (l) => enJour(l.dateMaj),
};
const ENTETES: Record<Colonne, string> = { ...COLONNES, menage: 'Personnes à loger' };

const enLigne = (l: LigneDemande, colonnes: readonly Colonne[]) =>
  [formaterNumeroUnique(l.numero), ...colonnes.map((c) => CELLULES[c](l))].map(celluleCsv);

/**
 * Le fichier, au fil des lots : point-virgule, octet de marque et fins de ligne qu'attendent les tableurs français. Le numéro unique
 * garde ses espaces, sans quoi un tableur en ferait un nombre arrondi.
 */
export function csvDemandes(lots: AsyncIterable<readonly LigneDemande[]>, choix: string | null): Readable {
  const colonnes = colonnesDe(choix);
  async function* rangees() {
    yield ['Numéro unique', ...colonnes.map((c) => ENTETES[c])];
    for await (const lot of lots) for (const l of lot) yield enLigne(l, colonnes);
  }
  const source = Readable.from(rangees());
  const csv = stringify({ delimiter: ';', bom: true, record_delimiter: '\r\n' });
  source.once('error', (cause) => csv.destroy(cause));
  // Le navigateur qui part ferme la lecture, et la base avec elle.
  csv.once('close', () => source.destroy());
  return source.pipe(csv);
}
