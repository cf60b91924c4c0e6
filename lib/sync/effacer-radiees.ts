import type { Pool, Tx } from '../db/client.ts';
import { effacerDemandes } from '../db/effacer-demandes.ts';
import { transaction } from '../db/transaction.ts';
import { moisAvant } from '../domain/mois-avant.ts';

/** Écrit la preuve d'un lot effacé, dans sa transaction : le lot et sa trace vont ensemble, ou rien. */
export type TracerEffacement = (tx: Tx, lot: { demandes: number; limite: string }) => Promise<void>;

/** Efface, lot par lot, les demandes radiées ou disparues depuis `mois` mois. */
export async function effacerRadiees(
  pool: Pool,
  maintenant: Date,
  mois: number,
  tracer: TracerEffacement,
): Promise<{ effacees: number }> {
  const limite = moisAvant(maintenant, mois);
  const effacerUnLot = () =>
    transaction(pool, async (tx) => {
      const demandes = await effacerDemandes(tx, limite, maintenant);
      if (demandes > 0) await tracer(tx, { demandes, limite: limite.toISOString() });
      return demandes;
    });
  let effacees = 0;
  for (let lot = await effacerUnLot(); lot > 0; lot = await effacerUnLot()) effacees += lot;
  return { effacees };
}
