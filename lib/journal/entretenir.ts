import type { Pool } from '../db/client.ts';
import { purgerExports } from '../db/purger-exports.ts';
import { type Conservation, preparerPartitions, purgerJournal } from '../db/purger-journal.ts';

type Purge = { partitions: number; corps: number; exports: number };
export type Entretien = { preparer: () => Promise<void>; purger: () => Promise<Purge> };

/** L'entretien quotidien du journal et des comptes d'export : préparer les mois à venir, effacer ce qui a passé l'âge. */
export const entretienJournal = (pool: Pool, now: () => Date, conservation: Conservation): Entretien => ({
  preparer: () => preparerPartitions(pool),
  purger: async () => ({ ...(await purgerJournal(pool, now(), conservation)), exports: await purgerExports(pool, now()) }),
});
