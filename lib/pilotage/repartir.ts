import { avecVerrou } from '../db/avec-verrou.ts';
import type { Pool } from '../db/client.ts';
import { distributionDue, refaireDistribution } from '../db/refaire-distribution.ts';
import { listGroupes, saveAtypiques } from '../db/save-atypiques.ts';
import { transaction } from '../db/transaction.ts';
import { bornesOrdinaires } from '../domain/ecart-median.ts';

/** Refait la répartition des notes quand elle est due, puis relève les notes atypiques ; `null` : rien n'était dû. */
export async function repartir(pool: Pool, maintenant: Date): Promise<{ lignes: number; atypiques: number } | null> {
  return avecVerrou(pool, 'distribution', async () => {
    const lignes = await transaction(pool, async (tx) =>
      (await distributionDue(tx, maintenant)) ? refaireDistribution(tx, maintenant) : null,
    );
    return lignes === null ? null : { lignes, atypiques: await releverAtypiques(pool) };
  });
}

async function releverAtypiques(pool: Pool): Promise<number> {
  let relevees = 0;
  for (const groupe of await listGroupes(pool)) {
    const bornes = bornesOrdinaires(groupe.notes);
    if (bornes) relevees += await transaction(pool, (tx) => saveAtypiques(tx, groupe, bornes));
  }
  return relevees;
}
