import type { Pool } from '../db/client.ts';
import { type Conservation, preparerPartitions, purgerJournal } from '../db/purger-journal.ts';

export type Entretien = { preparer: () => Promise<void>; purger: () => Promise<{ partitions: number; corps: number }> };

/** L'entretien quotidien du journal : préparer les mois à venir, effacer ce qui a passé l'âge. */
export const entretienJournal = (pool: Pool, now: () => Date, conservation: Conservation): Entretien => ({
  preparer: () => preparerPartitions(pool),
  purger: () => purgerJournal(pool, now(), conservation),
});
