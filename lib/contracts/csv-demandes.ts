import { Readable } from 'node:stream';
import { type Colonne, COLONNES, colonnesDe } from '../domain/colonne-demandes.ts';
import { MARQUE_CSV, rangeeCsv } from '../domain/en-csv.ts';
import { ETATS_ENVOI } from '../domain/envoi.ts';
import { ETATS_COTATION } from '../domain/etat-cotation.ts';
import { formaterNumeroUnique } from '../domain/numero-unique.ts';
import type { LigneDemande } from './demandes.ts';

const jour = new Intl.DateTimeFormat('fr-FR', { timeZone: 'Europe/Paris', day: '2-digit', month: '2-digit', year: 'numeric' });
/** Le jour de Paris ne change pas au cours d'une heure UTC : chaque heure se met en forme une fois, non deux cent mille. */
const heures = new Map<string, string>();
function enJour(instant: string): string {
  const heure = instant.slice(0, 13);
  const connu = heures.get(heure) ?? jour.format(new Date(instant));
  if (heures.size > 50_000) heures.clear();
  heures.set(heure, connu);
  return connu;
}

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
  rangeeCsv([formaterNumeroUnique(l.numero), ...colonnes.map((c) => CELLULES[c](l))]);

/**
 * Le fichier, un morceau par lot. Le numéro unique garde ses espaces, sans quoi un tableur en ferait un nombre arrondi. Le navigateur
 * qui part ferme la lecture, et la base avec elle.
 */
export function csvDemandes(lots: AsyncIterable<readonly LigneDemande[]>, choix: string | null): Readable {
  const colonnes = colonnesDe(choix);
  async function* morceaux() {
    yield MARQUE_CSV + rangeeCsv(['Numéro unique', ...colonnes.map((c) => ENTETES[c])]);
    for await (const lot of lots) yield lot.map((l) => enLigne(l, colonnes)).join('');
  }
  return Readable.from(morceaux(), { objectMode: false });
}
