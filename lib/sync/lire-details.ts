import type { Pool } from '../db/client.ts';
import { findLignesALire, type LigneALire } from '../db/save-lignes-synchronisation.ts';
import type { SynchronisationPrise } from '../db/save-synchronisation.ts';
import { transaction } from '../db/transaction.ts';
import type { ClientSne, EchecSne } from './client-sne.ts';
import { enregistrerLot } from './enregistrer-lot.ts';
import type { Insister } from './insister.ts';
import { type Lecture, lireDemande } from './lire-demande.ts';

type Faite = Exclude<Lecture, { tag: 'arret' }>;

export type LectureDetails = {
  pool: Pool;
  sne: ClientSne;
  insister: Insister;
  synchronisation: SynchronisationPrise;
  now: () => Date;
  /** Demandes lues à la fois. */
  concurrence: number;
  /** Demandes écrites par transaction ; c'est aussi ce qu'une mort brutale fait relire. */
  lot: number;
};

const PAGE = 1_000;
/** Au débit d'une production (10/s), un lot mettrait une demi-minute : l'avancement et le point de reprise n'attendent pas tant. */
const ECRIRE_TOUTES_LES_MS = 1_000;

/** Lit et écrit tout ce qui reste à lire ; rend l'échec qui a fermé le canal, s'il y en a un. `dernier` : une panne passagère y devient une erreur. */
export async function lireDetails(deps: LectureDetails, dernier: boolean, signal: AbortSignal): Promise<EchecSne | null> {
  const { pool, sne, insister, synchronisation, now, concurrence, lot } = deps;
  let attente: LigneALire[] = [];
  let page: Promise<void> | null = null;
  let apres = 0;
  let fini = false;
  let tampon: Faite[] = [];
  let ecriture: Promise<void> = Promise.resolve();
  let derniereEcriture = now().getTime();
  let arret: EchecSne | null = null;

  const chargerPage = async (): Promise<void> => {
    const lignes = await findLignesALire(pool, synchronisation.id, apres, PAGE);
    apres = lignes.at(-1)?.rang ?? apres;
    fini = lignes.length < PAGE;
    attente = lignes;
  };
  const suivante = async (): Promise<LigneALire | undefined> => {
    while (attente.length === 0 && !fini) {
      page ??= chargerPage().finally(() => {
        page = null;
      });
      await page;
    }
    return attente.shift();
  };
  // Les écritures se suivent ; pendant l'une, les lecteurs remplissent le tampon suivant puis attendent : la mémoire reste bornée.
  const ecrire = (): Promise<void> => {
    const lectures = tampon;
    tampon = [];
    derniereEcriture = now().getTime();
    if (lectures.length === 0) return ecriture;
    ecriture = ecriture.then(() => transaction(pool, (tx) => enregistrerLot(tx, synchronisation, lectures, now())));
    return ecriture;
  };
  const lecteur = async (): Promise<void> => {
    while (arret === null && !signal.aborted) {
      const ligne = await suivante();
      if (ligne === undefined) return;
      const lecture = await lireDemande(sne, insister, ligne, signal);
      if (lecture.tag === 'arret') {
        arret ??= lecture.echec;
        return;
      }
      if (lecture.tag === 'erreur' && lecture.passagere && !dernier) continue;
      tampon.push(lecture);
      if (tampon.length >= lot || now().getTime() - derniereEcriture >= ECRIRE_TOUTES_LES_MS) await ecrire();
    }
  };
  await Promise.all(Array.from({ length: concurrence }, lecteur));
  await ecrire();
  return arret;
}
