import { agirSurDemandes, type Geste } from '../db/agir-sur-demandes.ts';
import type { Pool } from '../db/client.ts';
import { transaction } from '../db/transaction.ts';
import { DIRECT_MAX } from '../domain/action-groupe.ts';

type Pris = Pick<Geste, 'action' | 'agentId' | 'pourId'> & { id: number };

// SKIP LOCKED : deux travailleurs n'avancent jamais le même traitement ; celui qui meurt le rend avec sa transaction.
const PRENDRE = `
  SELECT id, action, agent_id AS "agentId", pour_id AS "pourId" FROM traitement WHERE etat = 'en-cours' ORDER BY id LIMIT 1
  FOR UPDATE SKIP LOCKED`;
const LOT = `
  SELECT demande_id AS id FROM traitement_ligne WHERE traitement_id = $1 AND etat = 'a-faire' ORDER BY rang LIMIT ${DIRECT_MAX}`;
const NOTER = `
  UPDATE traitement_ligne l SET etat = x.issue FROM jsonb_to_recordset($2) AS x(id bigint, issue text)
   WHERE l.traitement_id = $1 AND l.demande_id = x.id`;
const FINIR = `UPDATE traitement SET etat = 'termine', fin = now() WHERE id = $1`;

/** Mène un lot du plus ancien traitement ; `true` : il y a peut-être encore à faire. */
export function menerTraitements(pool: Pool): Promise<boolean> {
  return transaction(pool, async (tx) => {
    const [pris] = (await tx.query<Pris>(PRENDRE)).rows;
    if (pris === undefined) return false;
    const ids = (await tx.query<{ id: number }>(LOT, [pris.id])).rows.map((l) => l.id);
    if (ids.length === 0) {
      await tx.query(FINIR, [pris.id]);
      return true;
    }
    const lignes = await agirSurDemandes(tx, ids, { ...pris, remplacer: false });
    await tx.query(NOTER, [pris.id, JSON.stringify(lignes)]);
    return true;
  });
}
