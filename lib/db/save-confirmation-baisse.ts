import type { Pool } from './client.ts';
import { nouvelleRef } from './nouvelle-ref.ts';
import { transaction } from './transaction.ts';

const CONFIRMER = `
INSERT INTO synchronisation (ref, etat, declencheur, agent_id, absentes_acceptees)
SELECT $3, 'en-attente', 'agent', $4, s.absentes FROM synchronisation s
WHERE s.ref = $1 AND s.absentes = $2 AND s.id = (SELECT max(id) FROM synchronisation)
RETURNING ref`;

const CONNUE = 'SELECT 1 FROM synchronisation WHERE ref = $1';

export type Confirmation = { tag: 'demandee'; ref: string } | { tag: 'introuvable' } | { tag: 'depassee' };

/**
 * Relance la synchronisation qu'une liste trop courte a arrêtée, en acceptant `absentes` disparitions et pas davantage.
 * « depassee » : une autre l'a suivie, ou elle n'annonçait pas ce nombre.
 */
export function confirmerBaisse(
  pool: Pool,
  { ref, absentes, agentId }: { ref: string; absentes: number; agentId: string },
): Promise<Confirmation> {
  return transaction(pool, async (tx) => {
    await tx.query(`SELECT pg_advisory_xact_lock(hashtext('synchronisation-demande'))`);
    const { rows } = await tx.query<{ ref: string }>(CONFIRMER, [ref, absentes, nouvelleRef(), agentId]);
    if (rows[0]) return { tag: 'demandee', ref: rows[0].ref };
    const { rowCount } = await tx.query(CONNUE, [ref]);
    return { tag: rowCount === 0 ? 'introuvable' : 'depassee' };
  });
}
