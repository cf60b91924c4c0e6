import { ok, type Result } from '../core/result.ts';
import type { Pool, Tx } from '../db/client.ts';
import { transaction } from '../db/transaction.ts';
import { moisAvant } from '../domain/mois-avant.ts';
import type { Ancre } from './ancre-audit.ts';
import { auditer } from './audit.ts';
import { type Rupture, verifierAudit } from './verifier-audit.ts';

// La plus longue suite de maillons, depuis le début, dont chaque ligne a passé l'âge.
const ANCRER = `
INSERT INTO audit_ancre (rang, audit_id, tx, empreinte)
SELECT m.rang, m.audit_id, m.tx, m.empreinte FROM audit_maillon m
WHERE m.rang < coalesce((SELECT g.rang FROM audit_maillon g JOIN audit a ON a.id = g.audit_id WHERE a.le >= $1 ORDER BY g.rang LIMIT 1),
  9223372036854775807)
ORDER BY m.rang DESC LIMIT 1
RETURNING rang, empreinte`;

/**
 * Purge la trace plus vieille que `mois` mois, par le début, et garde l'ancre d'où la chaîne repart. Relit d'abord toute la chaîne :
 * rompue, rien n'est purgé, car la purge emporterait la preuve. La purge est elle-même une ligne de la trace.
 */
export function purgerAudit(pool: Pool, maintenant: Date, mois: number): Promise<Result<{ purgees: number }, Rupture>> {
  const limite = moisAvant(maintenant, mois);
  return transaction(pool, async (tx) => {
    const vue = await verifierAudit(tx);
    if (!vue.ok) return vue;
    const ancre = (await tx.query<Ancre>(ANCRER, [limite])).rows[0];
    return ok({ purgees: ancre === undefined ? 0 : await purgerJusqua(tx, ancre, limite) });
  });
}

async function purgerJusqua(tx: Tx, { rang, empreinte: tete }: Ancre, limite: Date): Promise<number> {
  const { rowCount } = await tx.query('DELETE FROM audit a USING audit_maillon m WHERE m.audit_id = a.id AND m.rang <= $1', [
    rang,
  ]);
  await tx.query('DELETE FROM audit_maillon WHERE rang <= $1', [rang]);
  const lignes = rowCount ?? 0;
  const details = { rang, tete, lignes, limite: limite.toISOString() };
  await auditer(tx, { agentId: null, action: 'audit.purger', objet: 'audit', issue: 'accordee', details });
  return lignes;
}
