import { err, ok, type Result } from '../core/result.ts';
import type { Pool } from '../db/client.ts';
import { transaction } from '../db/transaction.ts';
import type { Jour } from '../domain/instant.ts';

export type CalculDemande = { ref: string; territoires: readonly string[]; echeance: Jour; agentId: string; maintenant: Date };

const AUDIT = `INSERT INTO audit (agent_id, action, objet, issue, details) VALUES ($1, 'calcul.lancer', $2, 'accordee', $3)`;

/** Demande un calcul du stock ; le travailleur le mène. Un seul à la fois. */
export async function lancerCalcul(pool: Pool, c: CalculDemande): Promise<Result<{ ref: string }, { tag: 'deja-en-cours' }>> {
  return transaction(pool, async (tx) => {
    const { rowCount } = await tx.query(
      `INSERT INTO calcul_stock (ref, etat, territoires, echeance, agent_id, demande_le) VALUES ($1, 'en-attente', $2, $3, $4, $5)
       ON CONFLICT ((true)) WHERE etat IN ('en-attente', 'en-cours', 'en-pause') DO NOTHING`,
      [c.ref, c.territoires, c.echeance, c.agentId, c.maintenant],
    );
    if (rowCount !== 1) return err({ tag: 'deja-en-cours' });
    await tx.query(AUDIT, [c.agentId, `calcul/${c.ref}`, JSON.stringify({ territoires: c.territoires, echeance: c.echeance })]);
    return ok({ ref: c.ref });
  });
}
