import type { Pool, Sql } from './client.ts';
import { nouvelleRef } from './nouvelle-ref.ts';
import { transaction } from './transaction.ts';

export type Declencheur = 'planifiee' | 'agent' | 'demarrage';

/** Une reprise plus tardive repart de la liste : celle d'alors ne vaut plus. */
const REPRISE_HEURES = 6;

// Total nul : la liste n'a pas pu être lue. Une liste trop courte garde un total sans lignes : elle attend une personne.
const REPRENDRE = `
UPDATE synchronisation s SET etat = 'en-attente', fin = NULL, message = NULL
WHERE s.id = (SELECT max(id) FROM synchronisation) AND s.etat = 'interrompue' AND s.fin > now() - make_interval(hours => ${REPRISE_HEURES})
  AND (s.total = 0 OR EXISTS (SELECT 1 FROM synchronisation_ligne l WHERE l.synchronisation_id = s.id AND l.etat = 'a-lire'))
RETURNING ref`;

/** Une interruption encore fraîche se remet en attente et repartira de son point de reprise ; `null` s'il n'y en a pas. */
export async function reprendreInterrompue(sql: Sql): Promise<string | null> {
  const { rows } = await sql.query<{ ref: string }>(REPRENDRE);
  return rows[0]?.ref ?? null;
}

/** Rend la synchronisation qui attend, tourne ou peut reprendre ; sinon en demande une. Les demandes simultanées se suivent. */
export async function saveDemandeSynchronisation(
  pool: Pool,
  { declencheur, agentId }: { declencheur: Declencheur; agentId: string | null },
): Promise<{ ref: string; nouvelle: boolean }> {
  return transaction(pool, async (tx) => {
    await tx.query(`SELECT pg_advisory_xact_lock(hashtext('synchronisation-demande'))`);
    const { rows } = await tx.query<{ ref: string }>(
      `SELECT ref FROM synchronisation WHERE etat IN ('en-attente', 'en-cours') ORDER BY id LIMIT 1`,
    );
    const dejaLa = rows[0]?.ref ?? (await reprendreInterrompue(tx));
    if (dejaLa !== null) return { ref: dejaLa, nouvelle: false };
    const ref = nouvelleRef();
    await tx.query('DELETE FROM synchronisation_ligne');
    await tx.query(`INSERT INTO synchronisation (ref, etat, declencheur, agent_id) VALUES ($1, 'en-attente', $2, $3)`, [
      ref,
      declencheur,
      agentId,
    ]);
    return { ref, nouvelle: true };
  });
}
