import { avecVerrou } from '../db/avec-verrou.ts';
import type { Pool } from '../db/client.ts';
import { findLignesALire } from '../db/save-lignes-synchronisation.ts';
import { prendreSynchronisation, type SynchronisationPrise, terminerSynchronisation } from '../db/save-synchronisation.ts';
import type { ClientSne } from './client-sne.ts';
import { creerInsister } from './insister.ts';
import { lireDetails } from './lire-details.ts';
import { lister } from './lister.ts';
import { phraseDe } from './portee-echec.ts';

export type DepsSynchronisation = {
  pool: Pool;
  sne: ClientSne;
  now: () => Date;
  concurrence?: number;
  lot?: number;
  /** Sans réponse du SNE pendant ce temps, la synchronisation s'interrompt. */
  patienceMs?: number;
};

export type IssueSynchronisation =
  /** Rien n'attend, ou un autre processus s'en charge. */
  | { tag: 'rien' }
  | { tag: 'terminee'; ref: string }
  | { tag: 'interrompue'; ref: string; message: string }
  /** Arrêtée de notre fait : un autre processus la reprendra à son point de reprise. */
  | { tag: 'suspendue'; ref: string };

/** Mène la synchronisation qui attend, ou reprend celle d'un processus mort. Une seule à la fois, tous processus confondus. */
export async function synchroniser(deps: DepsSynchronisation, arret: AbortSignal): Promise<IssueSynchronisation> {
  const { pool } = deps;
  const issue = await avecVerrou(pool, 'synchronisation', async (verrouPerdu) => {
    const prise = await prendreSynchronisation(pool);
    return prise === null ? null : mener(deps, prise, AbortSignal.any([arret, verrouPerdu]));
  });
  return issue ?? { tag: 'rien' };
}

async function mener(deps: DepsSynchronisation, prise: SynchronisationPrise, signal: AbortSignal): Promise<IssueSynchronisation> {
  const { pool, sne, now, concurrence = 32, lot = 200, patienceMs = 30_000 } = deps;
  const { id, ref } = prise;
  if (!prise.listee) {
    const empechement = await lister(pool, sne, prise, now, signal);
    if (signal.aborted) return { tag: 'suspendue', ref };
    if (empechement !== null) {
      const { message, actives, absentes } = empechement;
      await terminerSynchronisation(pool, id, { etat: 'interrompue', message, total: actives, absentes, garderLignes: false });
      return { tag: 'interrompue', ref, message };
    }
  }
  const insister = creerInsister({ patienceMs, nowMs: () => now().getTime() });
  const details = { pool, sne, insister, synchronisation: prise, now, concurrence, lot };
  // Deux passages : une panne passagère d'une demande ne devient une erreur qu'au second.
  const echec = (await lireDetails(details, false, signal)) ?? (await lireDetails(details, true, signal));
  if (signal.aborted) return { tag: 'suspendue', ref };
  if (echec !== null) {
    const message = `Interrompue : ${phraseDe(echec)}. Elle reprendra où elle s’est arrêtée.`;
    await terminerSynchronisation(pool, id, { etat: 'interrompue', message, total: null, absentes: null, garderLignes: true });
    return { tag: 'interrompue', ref, message };
  }
  const reste = await findLignesALire(pool, id, 0, 1);
  if (reste.length > 0) return { tag: 'suspendue', ref };
  await terminerSynchronisation(pool, id, { etat: 'terminee', message: null, total: null, absentes: null, garderLignes: false });
  return { tag: 'terminee', ref };
}
