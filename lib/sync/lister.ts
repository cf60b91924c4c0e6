import type { Pool } from '../db/client.ts';
import { compterAbsentes, ouvrirComptes, saveAbsentes, saveLignesSynchronisation } from '../db/save-lignes-synchronisation.ts';
import type { SynchronisationPrise } from '../db/save-synchronisation.ts';
import { transaction } from '../db/transaction.ts';
import type { ClientSne } from './client-sne.ts';
import { listeTropCourte, peutSeConfirmer } from './liste-trop-courte.ts';
import { lireListe } from './lire-liste.ts';
import { phraseDe } from './portee-echec.ts';

const UN_JOUR_MS = 86_400_000;

/** `absentes` : la baisse qu'une personne peut confirmer, s'il y en a une. */
type Empechement = { message: string; actives: number; absentes: number | null };

/** Lit la liste et la range comme point de reprise, en une transaction : elle est entière ou absente. Rend ce qui l'a empêché. */
export async function lister(
  pool: Pool,
  sne: ClientSne,
  { id, declencheur, acceptees }: SynchronisationPrise,
  now: () => Date,
  signal: AbortSignal,
): Promise<Empechement | null> {
  const liste = await lireListe(sne, signal);
  if (!liste.ok) return { message: `Liste des demandes non lue : ${phraseDe(liste.error)}.`, actives: 0, absentes: null };
  const numeros = liste.value.map((a) => a.numero);
  const { absentes, actives } = await compterAbsentes(pool, numeros);
  const comptes = { recues: numeros.length, actives, absentes, acceptees };
  const message = listeTropCourte(comptes);
  if (message !== null) return { message, actives, absentes: peutSeConfirmer(comptes) ? absentes : null };
  const tour = declencheur === 'planifiee' ? Math.floor(now().getTime() / UN_JOUR_MS) % 7 : null;
  await transaction(pool, async (tx) => {
    await saveLignesSynchronisation(tx, id, liste.value, tour);
    await saveAbsentes(tx, id, numeros);
    await ouvrirComptes(tx, id);
  });
  return null;
}
